import { statement } from '../database/statement.ts';
import type { Context } from '../kernel/command.ts';
import { calendarOf } from '../workflow/calendar.ts';
import { digestTimes } from './digest-times.ts';
import type { NoticeKind } from './notice-kinds.ts';
import { forumAudience, processAudience } from './recipients.ts';
import { toldTo } from './told-documents.ts';

/** What is to be told: what happened to what, whether a law asks that it be told, and to whom. */
export interface Told {
  readonly kind: NoticeKind;
  readonly subject: string;
  readonly byLaw: boolean;
  /** Everybody with a mandate there and the subscribers, or the members of the forum and its secretaries. */
  readonly to: 'process' | 'forum';
}

type Announcing = Pick<Context<unknown>, 'tx' | 'organization' | 'process' | 'recordedAt' | 'newId'>;

/**
 * Writes a notice and a mail for each recipient, in the transaction of the command that it tells of: one statement,
 * however many they are. What a law asks for goes to everybody at once; the rest as each has chosen. Answers how many.
 */
export async function announce(context: Announcing, { kind, subject, byLaw, to }: Told): Promise<number> {
  const { tx, organization, process, recordedAt, newId } = context;
  const { daily, weekly } = digestTimes(calendarOf(process.workflow.spec), recordedAt);
  const place = [process.programme, process.territory];
  const values = [organization, process.id, newId(), kind, subject, byLaw, recordedAt, daily, weekly];
  const [written] = to === 'process' ? await toProcess(tx, [...values, ...place]) : await toForum(tx, values);
  return written?.recipients ?? 0;
}

const telling = (audience: string) =>
  statement<{ recipients: number }>(`
  with recipient as materialized (${audience}),
  told as (
    insert into notice (organization, process, id, kind, subject, sequence, by_law, recipients, written_at)
    select $1, $2, $3, $4, $5,
      1 + coalesce((select max(sequence) from notice where organization = $1 and process = $2 and subject = $5), 0),
      $6, (select count(*) from recipient), $7
    returning recipients),
  written as (
    insert into outgoing_mail (organization, id, kind, person, subscription, subject, process, notice, digest,
      written_at, next_try_at, given_up_at, closed_at, reason)
    select $1, gen_random_uuid(), 'notice', person, subscription, $5::text, $2, $3,
      not $6 and choice in ('daily', 'weekly'),
      $7, case when $6 then $7::timestamptz when choice = 'daily' then $8 when choice = 'weekly' then $9 else $7 end,
      case when not $6 and choice = 'none' then $7::timestamptz end,
      case when not $6 and choice = 'none' then $7::timestamptz end,
      case when not $6 and choice = 'none' then 'chose-none' end
    from recipient)
  select recipients from told`);

const toProcess = telling(processAudience);
const toForum = telling(forumAudience);

/** Whether anything was told of a subject by mail: what was never called needs no cancelling. */
export async function wasTold(
  { tx, organization, process }: Pick<Context<unknown>, 'tx' | 'organization' | 'process'>,
  subject: string,
): Promise<boolean> {
  const told = await tx
    .selectFrom('notice')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('subject', '=', subject)
    .limit(1)
    .executeTakeFirst();
  return told !== undefined;
}

/** Tells of a document that was published, or of its new version. To be called in the transaction that publishes it. */
export const announceDocument = (
  context: Announcing,
  { document, kind }: { readonly document: string; readonly kind: string },
): Promise<number> => announce(context, { kind: 'document-published', subject: document, ...toldTo(kind) });
