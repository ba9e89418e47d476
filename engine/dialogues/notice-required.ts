import { earliestLawful, type LawfulMoment } from '../calendar/earliest-lawful.ts';
import { isLongEnough, type Lead, type LeadPeriod } from '../calendar/lead.ts';
import { subtractPeriod } from '../calendar/subtract-period.ts';
import type { Instant } from '../kernel/clock.ts';
import { calendarOf } from '../workflow/calendar.ts';
import type { ProcessInHand } from '../workflow/process.ts';
import { regions } from '../workflow/regions.ts';
import type { MeetingKind } from './meeting-kinds.ts';
import { NoticePeriodParams } from './rule-params.ts';

/** The notice that a stage in work asks for a kind of meeting, and whether a law asks for it. */
export interface NoticeRequired extends LeadPeriod {
  readonly byLaw: boolean;
}

/** Everything that the gates of the stages in work ask for a kind of meeting: a law, and what the method adds to it. */
export function noticeRequired(
  process: Pick<ProcessInHand, 'state' | 'workflow'>,
  kind: MeetingKind,
): readonly NoticeRequired[] {
  const now = regions(process.state);
  return Object.entries(process.workflow.spec.stages)
    .filter(([stage]) => now[stage] === 'working')
    .flatMap(([, stage]) => stage.gate)
    .filter((use) => use.rule === 'notice-period-kept')
    .flatMap((use) => {
      const period = NoticePeriodParams.parse(use.params).notice[kind];
      return period === undefined ? [] : [{ ...period, byLaw: use.severity === 'legal' }];
    });
}

/** What a call that comes too late is told: what is asked, and when a meeting called now may begin. */
export interface TooShort extends Record<string, unknown> {
  readonly required: { readonly unit: LeadPeriod['unit']; readonly count: number };
  readonly nextLawful: LawfulMoment;
}

/**
 * Compares a notice with what is asked; nothing where it is long enough or nothing is asked. Of several that are not
 * kept it names the one that takes longest from now on; the date that it gives keeps all of them.
 */
export function tooShort(
  process: Pick<ProcessInHand, 'workflow'>,
  required: readonly NoticeRequired[],
  lead: Lead | null,
  calledNow: Instant,
): TooShort | undefined {
  const calendar = calendarOf(process.workflow.spec);
  const told = required.map(({ unit, count }) => ({
    required: { unit, count },
    nextLawful: earliestLawful(calendar, calledNow, { unit, count }),
    kept: lead !== null && isLongEnough(lead, { unit, count }),
  }));
  told.sort((one, other) => (one.nextLawful.at < other.nextLawful.at ? 1 : -1));
  const worst = told.find(({ kept }) => !kept);
  if (worst === undefined) return undefined;
  return { required: worst.required, nextLawful: told[0]!.nextLawful };
}

/** Until when a meeting must be called to keep everything that is asked; nothing where nothing is. */
export function callByOf(
  process: Pick<ProcessInHand, 'workflow'>,
  required: readonly NoticeRequired[],
  startsAt: Instant,
): LawfulMoment | null {
  const calendar = calendarOf(process.workflow.spec);
  const [first, ...others] = required.map(({ unit, count }) =>
    subtractPeriod(calendar, startsAt, { unit, count }),
  );
  return first === undefined ? null : others.reduce((one, other) => (other.at < one.at ? other : one), first);
}
