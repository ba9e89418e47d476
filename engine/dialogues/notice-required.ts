import { earliestLawful, type LawfulMoment } from '../calendar/earliest-lawful.ts';
import type { Instant } from '../kernel/clock.ts';
import { calendarOf } from '../workflow/calendar.ts';
import { type ProcessInHand, regions } from '../workflow/process.ts';
import { isLongEnough, type Lead } from './lead.ts';
import type { MeetingKind } from './meeting-kinds.ts';
import { type LeadPeriod, NoticePeriodParams } from './rule-params.ts';

/** The notice that a stage in work asks for a kind of meeting, and whether a law asks for it. */
export interface NoticeRequired extends LeadPeriod {
  readonly byLaw: boolean;
}

/** What the gates of the stages in work ask for a kind of meeting: what a law asks comes first. */
export function noticeRequired(process: ProcessInHand, kind: MeetingKind): NoticeRequired | undefined {
  const now = regions(process.state);
  const asked = Object.entries(process.workflow.spec.stages)
    .filter(([stage]) => now[stage] === 'working')
    .flatMap(([, stage]) => stage.gate)
    .filter((use) => use.rule === 'notice-period-kept')
    .flatMap((use) => {
      const period = NoticePeriodParams.parse(use.params).notice[kind];
      return period === undefined ? [] : [{ ...period, byLaw: use.severity === 'legal' }];
    });
  return asked.find((one) => one.byLaw) ?? asked[0];
}

/** What a call that comes too late is told: what is asked, and when a meeting called now may begin. */
export interface TooShort extends Record<string, unknown> {
  readonly required: { readonly unit: LeadPeriod['unit']; readonly count: number };
  readonly nextLawful: LawfulMoment;
}

/** Compares a notice with what is asked; nothing where it is long enough or nothing is asked. */
export function tooShort(
  process: ProcessInHand,
  required: NoticeRequired | undefined,
  lead: Lead | null,
  calledNow: Instant,
): TooShort | undefined {
  if (required === undefined || (lead !== null && isLongEnough(lead, required))) return undefined;
  const { unit, count } = required;
  const nextLawful = earliestLawful(calendarOf(process.workflow.spec), calledNow, { unit, count });
  return { required: { unit, count }, nextLawful };
}
