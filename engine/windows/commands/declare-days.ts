import { z } from 'zod';
import { type BaseContext, defineOrganizationCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Line, LocalDate } from '../../kernel/values.ts';
import { dayHash } from '../window-hash.ts';

const Day = z.strictObject({
  on: LocalDate,
  is: z.enum(['closed', 'open', 'as-the-country']),
  /** The decree, the local feast, the recess. */
  reason: Line,
});

/**
 * Declares days that the organization does not work though no national holiday says so, or works though one does. Every
 * deadline that is counted from then on knows of them; one that was counted before stays as it was, with the version of
 * the calendar that it was counted by. The latest word on a day holds.
 */
export const declareDays = defineOrganizationCommand({
  name: 'declare-days',
  input: z.strictObject({ days: z.array(Day).min(1).max(400) }),
  by: ['administrator', 'secretary'],
  async record(context) {
    const { tx, organization, input, newId, recordedAt } = context;
    const twice = input.days.findIndex(({ on }, index) =>
      input.days.slice(0, index).some((one) => one.on === on),
    );
    if (twice >= 0) return invalid(`days.${twice}.on`, 'day-said-twice');
    await tx
      .insertInto('organization_day')
      .values(
        input.days.map(({ on, is, reason }) => ({
          ...{ organization, id: newId(), on_day: on, is_day: is, reason },
          declared_at: recordedAt,
        })),
      )
      .execute();
    const calendar = await foldDays(context);
    const told = input.days.map((day) => ({ on: day.on, is: day.is, hash: dayHash(day) }));
    const totals = { closed: calendar.closed.length, open: calendar.open.length };
    return { event: { type: 'days-declared', payload: { days: told, ...totals } }, result: totals };
  },
});

/** Folds what was said of each day, the latest last, into what calendars are made with. */
async function foldDays({ tx, organization }: BaseContext<unknown>) {
  const rows = await tx
    .selectFrom('organization_day')
    .select(['on_day', 'is_day'])
    .where('organization', '=', organization)
    .orderBy('id')
    .execute();
  const last = new Map(rows.map(({ on_day, is_day }) => [on_day, is_day]));
  const daysThat = (is: string) => [...last].flatMap(([on, said]) => (said === is ? [on] : [])).sort();
  const calendar = { closed: daysThat('closed'), open: daysThat('open') };
  await tx
    .updateTable('organization')
    .set({ calendar_days: calendar })
    .where('organization', '=', organization)
    .execute();
  return calendar;
}
