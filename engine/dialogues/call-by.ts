import type { LawfulMoment } from '../calendar/earliest-lawful.ts';
import type { Instant } from '../kernel/clock.ts';
import type { ProcessInHand } from '../workflow/process.ts';
import type { MeetingKind } from './meeting-kinds.ts';
import { callByOf, noticeRequired } from './notice-required.ts';

/** Until when a meeting must be called to keep the notice that the stage asks for; nothing where it asks for none. */
export const callBy = (process: ProcessInHand, kind: MeetingKind, startsAt: Instant): LawfulMoment | null =>
  callByOf(process, noticeRequired(process, kind), startsAt);
