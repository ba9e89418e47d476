import { type CommitteeAt, committeeAt } from '../../committees/views/committee-at.ts';
import type { Evidence } from '../../files/evidence.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { totalOf } from '../attendance.ts';
import { type MeetingRow, meetingOf } from '../meeting-row.ts';
import { type Named, signersOfMeeting } from '../meeting-signers.ts';
import { annexesOf } from '../minutes-annexes.ts';
import { type VoteOnAgreement, votesOnAgreements } from './agreement-vote.ts';
import { authorOfMinutes } from './author-of-minutes.ts';
import { type EarlierAgreement, earlierAgreements } from './earlier-agreements.ts';
import { type MeetingToCome, nextMeeting } from './next-meeting.ts';

/** What the minutes of a held meeting say besides the meeting itself. */
export interface MeetingRecord {
  /** The committee that met, and how many of its members came, where that was counted. */
  readonly committee: (CommitteeAt & { readonly present: number | null }) | null;
  /** Whether those came whom the call asked for; null where it asked for none. How many came may be hidden. */
  readonly quorum: { readonly needed: number; readonly reached: boolean } | null;
  /** How its agreements were taken, by the agreement. */
  readonly votes: ReadonlyMap<string, VoteOnAgreement>;
  readonly earlier: readonly EarlierAgreement[];
  readonly annexes: readonly Evidence[];
  readonly next: MeetingToCome | null;
  /** Who was named to sign; where nobody was, the office that wrote the minutes down. */
  readonly signers: readonly Named[];
}

/** The record of a held meeting; nothing of one that was not held, or is not there. */
export function meetingRecordView(
  engine: Engine,
  at: { organization: string; process: string; meeting: string },
): Promise<MeetingRecord | undefined> {
  return inProcess(engine, at, async (scope, { workflow }) => {
    const row = await meetingOf(scope, at.meeting);
    if (row === undefined || row.held_from === null || row.held_to === null) return undefined;
    const held = { ...row, held_from: row.held_from, held_to: row.held_to };
    const minutes = await minutesIdOf(scope, row.id);
    const named = await signersOfMeeting(scope, row.id);
    const today = calendarOf(workflow.spec).localDate(held.held_to);
    return {
      committee: await committeeOf(scope, held),
      quorum: await quorumOf(scope, row),
      votes: await votesOnAgreements(scope, row.id),
      earlier: await earlierAgreements(scope, held, today),
      annexes: minutes === undefined ? [] : await annexesOf(scope, minutes),
      next: await nextMeeting(scope, held),
      signers: named.length > 0 || minutes === undefined ? named : await authorOfMinutes(scope, minutes),
    };
  });
}

async function committeeOf(scope: FactScope, { committee, held_from, members_present }: MeetingRow) {
  const known = committee === null ? undefined : await committeeAt(scope, committee, held_from!);
  return known === undefined ? null : { ...known, present: members_present };
}

async function quorumOf({ tx, organization, process }: FactScope, { call, attendance }: MeetingRow) {
  if (call === null) return null;
  const terms = await tx
    .selectFrom('meeting_call_terms')
    .select('quorum')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', call)
    .executeTakeFirst();
  const needed = terms?.quorum ?? null;
  return needed === null ? null : { needed, reached: totalOf(attendance ?? []) >= needed };
}

async function minutesIdOf({ tx, organization, process }: FactScope, meeting: string) {
  const row = await tx
    .selectFrom('minutes')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('meeting', '=', meeting)
    .executeTakeFirst();
  return row?.id;
}
