import { defineFact } from '../../gates/fact.ts';
import { InputPeriodParams } from '../rule-params.ts';

export interface InputPeriod {
  /** How long the longest window for contributions is, in the unit asked for; null where there was none. */
  readonly longest: number | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

const columns = { 'business-days': 'business_days', 'natural-days': 'natural_days' } as const;

/** The longest window in which anybody could hand in contributions. A process has a handful of windows. */
export const inputPeriod = defineFact({
  name: 'inputPeriod',
  async read({ tx, organization, process }, params): Promise<InputPeriod> {
    const length = columns[InputPeriodParams.parse(params).min.unit];
    const row = await tx
      .selectFrom('contribution_window')
      .select(['opens_at', 'closes_at', 'business_days', 'natural_days'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy(length, 'desc')
      .orderBy('closes_at')
      .limit(1)
      .executeTakeFirst();
    return {
      longest: row?.[length] ?? null,
      opensAt: row?.opens_at ?? null,
      closesAt: row?.closes_at ?? null,
    };
  },
});
