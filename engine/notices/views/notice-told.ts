import type { Tx } from '../../database/unit-of-work.ts';
import { type MeetingView, meetingView } from '../../dialogues/views/meeting.ts';
import { type SessionView, sessionView } from '../../forum/views/session.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { meetingSequence, sessionSequence } from '../calendar-sequence.ts';
import type { NoticeKind } from '../notice-kinds.ts';
import type { DropReason } from '../outcome.ts';

/** A document as a notice tells of it. */
export interface DocumentTold {
  readonly id: string;
  readonly title: string;
  readonly folio: string;
  readonly contentHash: string;
}

/** A move of the process to another version of its workflow, as a notice tells of it. */
export interface MigrationTold {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** A notice with what it tells of, as that stands now; `outdated` says why it is not to be told any more. */
export interface NoticeTold {
  readonly notice: string;
  readonly kind: NoticeKind;
  readonly subject: string;
  /** Which version of its date a calendar is told of; 0 of what has none. */
  readonly calendarSequence: number;
  readonly writtenAt: string;
  readonly process: string;
  readonly processTitle: string;
  readonly publicBody: string;
  readonly timeZone: string;
  readonly outdated: DropReason | null;
  readonly meeting: MeetingView | undefined;
  readonly session: SessionView | undefined;
  readonly document: DocumentTold | undefined;
  readonly migration: MigrationTold | undefined;
}

interface At {
  readonly organization: string;
  readonly process: string;
}

/** A notice as it is to be told now; nothing where there is none. */
export async function noticeTold(
  engine: Engine,
  { organization, process, notice }: At & { notice: string },
): Promise<NoticeTold | undefined> {
  const at = { organization, process };
  const head = await inProcess(engine, at, async ({ tx }, { title, workflow }) => {
    const row = await rowOf(tx, at, notice);
    const { timeZone } = workflow.spec.jurisdiction;
    if (row === undefined) return undefined;
    const calendarSequence = await sequenceOf(tx, at, row);
    const document = await documentOf(tx, at, row.subject);
    const migration = await migrationOf(tx, at, row.subject);
    return { row, processTitle: title, timeZone, calendarSequence, document, migration };
  });
  if (head === undefined) return undefined;
  const { row, document, migration, ...frame } = head;
  const { kind, subject, sequence, written_at: writtenAt, last, name: publicBody } = row;
  const meeting = kind.startsWith('meeting')
    ? await meetingView(engine, { ...at, meeting: subject })
    : undefined;
  const session = kind.startsWith('session')
    ? await sessionView(engine, { ...at, session: subject })
    : undefined;
  const told = { kind: kind as NoticeKind, subject, meeting, session, document, migration };
  const outdated = outdatedBy(told, sequence < last, engine.clock.now());
  return { notice, process, writtenAt, publicBody, outdated, ...frame, ...told };
}

const rowOf = (tx: Tx, { organization, process }: At, notice: string) =>
  tx
    .selectFrom('notice')
    .innerJoin('organization', 'organization.organization', 'notice.organization')
    .select(['kind', 'subject', 'sequence', 'written_at', 'organization.name'])
    .select((row) =>
      row
        .selectFrom('notice as other')
        .select(({ fn }) => fn.max('other.sequence').as('last'))
        .whereRef('other.organization', '=', 'notice.organization')
        .whereRef('other.process', '=', 'notice.process')
        .whereRef('other.subject', '=', 'notice.subject')
        .as('last'),
    )
    .where('notice.organization', '=', organization)
    .where('notice.process', '=', process)
    .where('notice.id', '=', notice)
    .$narrowType<{ last: number }>()
    .executeTakeFirst();

async function sequenceOf(
  tx: Tx,
  { organization, process }: At,
  { kind, subject }: { readonly kind: string; readonly subject: string },
): Promise<number> {
  if (kind.startsWith('meeting')) {
    const meeting = await tx
      .selectFrom('meeting')
      .select(['schedule', 'held_from', 'state'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('id', '=', subject)
      .executeTakeFirst();
    return meeting === undefined ? 0 : meetingSequence(meeting);
  }
  if (!kind.startsWith('session')) return 0;
  const session = await tx
    .selectFrom('forum_session')
    .select(['call', 'opened_at', 'closed_at', 'state'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', subject)
    .executeTakeFirst();
  return session === undefined ? 0 : sessionSequence(session);
}

async function documentOf(
  tx: Tx,
  { organization, process }: At,
  id: string,
): Promise<(DocumentTold & { readonly state: string }) | undefined> {
  const row = await tx
    .selectFrom('document')
    .select(['id', 'title', 'folio', 'content_hash', 'state'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && { id: row.id, title: row.title, folio: row.folio, contentHash: row.content_hash, state: row.state }
  );
}

const migrationOf = (tx: Tx, { organization, process }: At, id: string): Promise<MigrationTold | undefined> =>
  tx
    .selectFrom('process_migration')
    .select(['from_version as from', 'to_version as to', 'reason'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', id)
    .executeTakeFirst();

type Told = Pick<NoticeTold, 'kind' | 'meeting' | 'session' | 'migration'> & {
  readonly document: { readonly state: string } | undefined;
};

/** Why what was to be told is not so any more. What was told since in another notice is not told twice. */
function outdatedBy(
  { kind, meeting, session, document, migration }: Told,
  toldSince: boolean,
  now: string,
): DropReason | null {
  if (kind === 'document-published') return document?.state === 'published' ? null : 'document-not-public';
  if (kind === 'process-migrated') return migration === undefined ? 'nothing-to-tell' : null;
  const thing = meeting ?? session;
  if (thing === undefined) return 'nothing-to-tell';
  const isEnd = kind.endsWith('-cancelled');
  if (!isEnd && thing.state === 'cancelled') return 'meeting-cancelled';
  if (toldSince) return 'told-again';
  const startsAt = session?.secondCallAt ?? thing.startsAt;
  return startsAt <= now ? 'meeting-began' : null;
}
