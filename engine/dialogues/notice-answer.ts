import type { Context } from '../kernel/command.ts';
import { notPossible, type Refused } from '../kernel/refusals.ts';
import type { MeetingKind } from './meeting-kinds.ts';
import type { MeetingRow } from './meeting-row.ts';
import { countNotice } from './notice-given.ts';
import { noticeRequired, tooShort } from './notice-required.ts';

/**
 * Counts the notice after a publication and says what it comes to. Refuses where a law asks for more and the
 * meeting is still to come; a meeting that was held is marked and left to the gate.
 */
export async function answerToNotice(
  context: Context<unknown>,
  meeting: MeetingRow,
): Promise<Refused | { [name: string]: unknown }> {
  const { process, recordedAt } = context;
  const { calledAt, lead, calendar } = await countNotice(context, meeting.id);
  const required = noticeRequired(process, meeting.kind as MeetingKind);
  const notice = lead === null ? null : { ...lead };
  const unlawful = tooShort(
    process,
    required.filter(({ byLaw }) => byLaw),
    lead,
    recordedAt,
  );
  if (unlawful !== undefined && meeting.held_from === null) {
    return notPossible('notice-too-short', { notice, ...unlawful } as never);
  }
  const short = tooShort(process, required, lead, recordedAt);
  return { calledAt, notice, calendar, ...(short === undefined ? {} : { tooShort: short }) };
}
