import {
  type ElectionAtMeeting,
  electionsAtMeeting,
  type RevocationAtMeeting,
  revocationsAtMeeting,
} from '../../committees/views/elections-at-meeting.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { meetingOf } from '../meeting-row.ts';
import { type AgreementLine, agreementLine } from './agreement-line.ts';
import { type CallView, callOf, type PublicationView, publicationsOf } from './meeting-call.ts';
import { type MeetingLine, meetingLine } from './meeting-line.ts';
import { type MinutesView, minutesOf } from './meeting-minutes.ts';
import { privacyThreshold } from './privacy-threshold.ts';

/** A meeting, whole: whom it was for and whom it heard, how it was called and moved, its minutes and agreements. */
export interface MeetingView extends MeetingLine {
  readonly segments: readonly { readonly segment: string; readonly heard: boolean }[];
  readonly call: CallView | null;
  readonly publications: readonly PublicationView[];
  readonly documents: readonly { readonly source: object; readonly sharedAt: string }[];
  readonly changes: readonly ChangeView[];
  readonly minutes: MinutesView | null;
  readonly agreed: readonly AgreementLine[];
  /** Elections of committees on its agenda, and votes on taking somebody off one. */
  readonly elections: readonly ElectionAtMeeting[];
  readonly revocations: readonly RevocationAtMeeting[];
}

export interface ChangeView {
  readonly change: string;
  readonly reason: string;
  readonly fromStartsAt: string;
  readonly toStartsAt: string | null;
  readonly changedAt: string;
}

/** One meeting; nothing where there is none, or no such process. */
export function meetingView(
  engine: Engine,
  at: { organization: string; process: string; meeting: string },
): Promise<MeetingView | undefined> {
  return inProcess(engine, at, async (scope, { workflow }) => {
    const row = await meetingOf(scope, at.meeting);
    if (row === undefined) return undefined;
    const k = privacyThreshold(workflow.spec);
    return {
      ...meetingLine(row, k),
      segments: await segmentsOf(scope, row.id),
      call: await callOf(scope, row.call),
      publications: await publicationsOf(scope, row.id),
      documents: await documentsOf(scope, row.id),
      changes: await changesOf(scope, row.id),
      minutes: await minutesOf(scope, row.id),
      agreed: await agreedIn(scope, row.id),
      elections: await electionsAtMeeting(scope, row.id, k),
      revocations: await revocationsAtMeeting(scope, row.id, k),
    };
  });
}

function segmentsOf({ tx, organization, process }: FactScope, meeting: string) {
  return tx
    .selectFrom('meeting_segment')
    .select(['segment', 'heard'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('meeting', '=', meeting)
    .orderBy('segment')
    .execute();
}

async function documentsOf({ tx, organization, process }: FactScope, meeting: string) {
  const rows = await tx
    .selectFrom('meeting_document')
    .select(['source', 'shared_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('meeting', '=', meeting)
    .orderBy('shared_at')
    .orderBy('id')
    .execute();
  return rows.map(({ source, shared_at }) => ({ source, sharedAt: shared_at }));
}

async function changesOf({ tx, organization, process }: FactScope, meeting: string): Promise<ChangeView[]> {
  const rows = await tx
    .selectFrom('meeting_change')
    .select(['change', 'reason', 'from_starts_at', 'to_starts_at', 'changed_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('meeting', '=', meeting)
    .orderBy('id')
    .execute();
  return rows.map(({ change, reason, from_starts_at, to_starts_at, changed_at }) => ({
    change,
    reason,
    fromStartsAt: from_starts_at,
    toStartsAt: to_starts_at,
    changedAt: changed_at,
  }));
}

async function agreedIn({ tx, organization, process }: FactScope, meeting: string): Promise<AgreementLine[]> {
  const rows = await tx
    .selectFrom('agreement')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('meeting', '=', meeting)
    .orderBy('number')
    .execute();
  return rows.map(agreementLine);
}
