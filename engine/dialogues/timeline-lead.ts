import { elapsed } from '../calendar/elapsed.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Context } from '../kernel/command.ts';
import { calendarOf } from '../workflow/calendar.ts';

/** Whole natural days between the first publication of the timeline and an instant; null where it came later or never. */
export async function timelineLead(
  { tx, organization, process }: Context<unknown>,
  at: Instant,
): Promise<number | null> {
  const first = await tx
    .selectFrom('timeline')
    .select('published_at')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .orderBy('published_at')
    .limit(1)
    .executeTakeFirst();
  if (first === undefined || first.published_at >= at) return null;
  return elapsed(calendarOf(process.workflow.spec), first.published_at, at, 'natural-days');
}
