import { defineFact } from '../../gates/fact.ts';
import { type ActWithin, actsWithin } from '../acts-within.ts';
import { BlackoutParams } from '../rule-params.ts';

export interface ActsWithinWindows {
  /** How many windows of these kinds the process knows of. */
  readonly windows: number;
  readonly acts: readonly ActWithin[];
}

/** What was done within windows that block it, as far as the process knows of them: a handful in any year. */
export const actsWithinWindows = defineFact({
  name: 'actsWithinWindows',
  async read(scope, params): Promise<ActsWithinWindows> {
    const { windows: kinds } = BlackoutParams.parse(params);
    const { tx, organization, process } = scope;
    const noted = await tx
      .selectFrom('noted_window')
      .innerJoin('act_window', (join) =>
        join
          .onRef('act_window.organization', '=', 'noted_window.organization')
          .onRef('act_window.id', '=', 'noted_window.id'),
      )
      .select('noted_window.id')
      .where('noted_window.organization', '=', organization)
      .where('noted_window.process', '=', process)
      .where('act_window.kind', 'in', kinds)
      .execute();
    return { windows: noted.length, acts: noted.length === 0 ? [] : await actsWithin(scope, kinds) };
  },
});
