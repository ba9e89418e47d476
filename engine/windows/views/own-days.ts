import type { Instant } from '../../kernel/clock.ts';
import type { Engine } from '../../kernel/engine.ts';
import { organizationExists } from '../../organization/views/organization.ts';

/** What an organization said of a day. */
export interface OwnDayLine {
  readonly id: string;
  readonly on: string;
  readonly is: 'closed' | 'open' | 'as-the-country';
  readonly reason: string;
  readonly declaredAt: Instant;
  /** Whether something else was said of the day later. */
  readonly superseded: boolean;
}

/** Every word of an organization on its own days, by day; the latest word on a day is the one that holds. */
export function ownDaysView(
  engine: Engine,
  { organization }: { organization: string },
): Promise<{ days: readonly OwnDayLine[] } | undefined> {
  return engine.unit(organization, async (tx) => {
    if (!(await organizationExists(tx, organization))) return { commit: false, value: undefined };
    const rows = await tx
      .selectFrom('organization_day')
      .select(['id', 'on_day', 'is_day', 'reason', 'declared_at'])
      .where('organization', '=', organization)
      .orderBy('on_day')
      .orderBy('id')
      .execute();
    const days = rows.map((row, index) => ({
      ...{ id: row.id, on: row.on_day, is: row.is_day, reason: row.reason, declaredAt: row.declared_at },
      superseded: rows[index + 1]?.on_day === row.on_day,
    }));
    return { commit: false, value: { days } };
  });
}
