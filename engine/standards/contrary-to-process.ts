import { addPeriod } from '../calendar/add-period.ts';
import type { JurisdictionCalendar } from '../calendar/jurisdiction-calendar.ts';
import type { Period } from '../calendar/period.ts';
import type { Instant } from '../kernel/clock.ts';
import type { MembershipRecord } from './facts/membership-record.ts';

/** Something that says that a member acts contrary to process in a cycle. */
export interface ContrarySign {
  readonly reason: 'no-plan-in-time' | 'requirement-not-met' | 'no-progress-on-any';
  readonly requirement?: string;
  readonly dueOn?: string;
}

/** From the end of a plan until the next is there. Source: OGP, glossary, “Procedural review”. */
export const planWithinMonths: Period = { unit: 'months', count: 12 };

/**
 * The signs of one cycle: no plan in time after the end of the last, requirements that the assessor answered with no, and
 * not one commitment that moved of those that were reported on. What nobody reported on is no sign: no data is not a no.
 */
export function contraryToProcess(
  { plan, previous, failed, reported, progressed }: MembershipRecord,
  planWithin: Period,
  { at, calendar }: { readonly at: Instant; readonly calendar: JurisdictionCalendar },
): readonly ContrarySign[] {
  const signs: ContrarySign[] = [];
  if (previous !== null) {
    const { dueOn } = addPeriod(calendar, calendar.startOfDay(previous.endsOn), planWithin, 'none');
    const submittedAt = plan?.submittedAt ?? null;
    const cameOn = calendar.localDate(submittedAt ?? at);
    if (cameOn > dueOn) signs.push({ reason: 'no-plan-in-time', dueOn });
  }
  for (const requirement of failed) signs.push({ reason: 'requirement-not-met', requirement });
  if (reported > 0 && progressed === 0) signs.push({ reason: 'no-progress-on-any' });
  return signs;
}
