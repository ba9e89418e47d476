import { sql } from 'kysely';
import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import type { ClaimedMail } from './claim.ts';
import type { HandOverFault } from './hand-over-fault.ts';
import type { Unreachable } from './reach.ts';

/** Why a mail is not sent any more: who it was for is not reached, or what it tells of is not so any more. */
export type DropReason =
  | Unreachable
  | 'invitation-not-open'
  | 'meeting-cancelled'
  | 'meeting-began'
  | 'told-again'
  | 'document-not-public'
  | 'nothing-to-tell';

/** What came of a mail. */
export type Outcome =
  | { readonly how: 'sent'; readonly mail: ClaimedMail }
  | { readonly how: 'dropped'; readonly mail: ClaimedMail; readonly reason: DropReason }
  | {
      readonly how: 'failed';
      readonly mail: ClaimedMail;
      readonly fault: HandOverFault;
      readonly inDoubt: boolean;
    }
  /** It was not tried: there was no time left of its claim, or it was erased. */
  | { readonly how: 'left'; readonly mail: ClaimedMail };

/** With ever longer pauses between them, the last try comes about three days after the first. */
const mostTries = 14;
const longestPauseMs = 12 * 3_600_000;

/** Writes how mails ended that were not simply sent: dropped, failed, or sent together with others. */
export async function writeEnded(
  tx: Tx,
  organization: string,
  ended: readonly Outcome[],
  now: Instant,
): Promise<void> {
  for (const outcome of ended) {
    const { mail, how } = outcome;
    if (how === 'dropped') await drop(tx, organization, mail, outcome.reason, now);
    if (how === 'left') await giveBack(tx, organization, mail);
    if (how === 'failed') await putOff(tx, organization, outcome, now);
    if (how === 'sent') await markSentIn(tx, [now, mail.id, organization, pgArray(mail.together.slice(1))]);
  }
}

/** Whether its end is one row among others: sent, and nothing together with it. */
export const isPlain = ({ how, mail }: Outcome): boolean => how === 'sent' && mail.together.length === 1;

/** An array of ids as PostgreSQL reads it: both drivers hand a text on as it is. */
const pgArray = (ids: readonly string[]): string => `{${ids.join(',')}}`;

const markSentIn = statement(`
  update outgoing_mail set sent_at = $1, sent_in = $2, claimed_until = null
  where organization = $3 and id = any($4::uuid[])`);

/**
 * The database answers before its disk has the record: what it was told is kept when Cauce dies, and only a crash of the
 * database itself forgets the last moments. Each mail waits for one such answer, which the disk would make twice as long.
 */
const step = statement<{ id: string }>(`
  with sent as (
    update outgoing_mail set sent_at = $1, claimed_until = null
    where organization = $2 and id = any($3::uuid[]))
  update outgoing_mail set repeated = repeated or id = any($6::uuid[]), handed_at = $1, claimed_until = $4
  where organization = $2 and id = any($5::uuid[]) and claimed_until > $1 and sent_at is null
    and given_up_at is null
    and (subscription is null or exists (select from subscription_address reached
      where reached.organization = outgoing_mail.organization and reached.process = outgoing_mail.process
        and reached.subscription = outgoing_mail.subscription))
  returning id, set_config('synchronous_commit', 'off', true)`);

/** What ended well and what comes, and which of that a mail server may have from before. */
export interface Step {
  readonly sent: readonly string[];
  readonly entering: readonly string[];
  readonly inDoubt: readonly string[];
}

/**
 * Writes which mails were sent and which are about to be handed over, whose claims begin anew; answers those that may be.
 * One statement, because every mail waits for it.
 */
export async function writeStep(
  tx: Tx,
  organization: string,
  { sent, entering, inDoubt }: Step,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<ReadonlySet<string>> {
  const rows = await step(tx, [now, organization, pgArray(sent), until, pgArray(entering), pgArray(inDoubt)]);
  return new Set(rows.map(({ id }) => id));
}

const those = (organization: string, { together }: ClaimedMail) =>
  sql`organization = ${organization} and id in (${sql.join(together)})`;

/** What was armed and not handed over is no more in doubt than it was. */
const asBefore = ({ inDoubt }: ClaimedMail) => (inDoubt ? sql`handed_at` : sql`null`);

/** What nobody has to see is closed at once: that it was not sent, and why, stays on record. */
async function drop(
  tx: Tx,
  organization: string,
  mail: ClaimedMail,
  reason: DropReason,
  now: Instant,
): Promise<void> {
  await sql`
    update outgoing_mail set given_up_at = ${now}, closed_at = ${now}, reason = ${reason}, claimed_until = null,
      handed_at = ${asBefore(mail)}
    where ${those(organization, mail)}`.execute(tx);
}

async function giveBack(tx: Tx, organization: string, mail: ClaimedMail): Promise<void> {
  await sql`
    update outgoing_mail set claimed_until = null, attempts = attempts - 1, handed_at = ${asBefore(mail)}
    where ${those(organization, mail)} and sent_at is null`.execute(tx);
}

/** Later and later, and then a person must see it; at once where it was refused for good. */
async function putOff(
  tx: Tx,
  organization: string,
  { mail, fault, inDoubt }: Extract<Outcome, { how: 'failed' }>,
  now: Instant,
): Promise<void> {
  const pause = Math.min(30_000 * 2 ** mail.attempts, longestPauseMs);
  const later = new Date(Date.parse(now) + pause).toISOString();
  const over = fault.lasting || mail.attempts >= mostTries;
  const reason = fault.lasting ? 'refused' : fault.code === null ? 'server-away' : 'put-off';
  await sql`
    update outgoing_mail set next_try_at = ${later}, claimed_until = null, reason = ${reason},
      smtp_code = ${fault.code}, smtp_words = ${fault.words}, given_up_at = ${over ? now : null},
      handed_at = ${inDoubt ? now : null}
    where ${those(organization, mail)}`.execute(tx);
  if (fault.ofAddress) await markFailing(tx, organization, mail, fault.words ?? String(fault.code), now);
}

/** Nothing more is sent to an address that its own server does not know. */
async function markFailing(
  tx: Tx,
  organization: string,
  { id }: ClaimedMail,
  status: string,
  now: Instant,
): Promise<void> {
  await sql`
    insert into address_failing (organization, recipient, status, since)
    select organization, coalesce(person, subscription), ${status.slice(0, 100)}, ${now}
    from outgoing_mail where organization = ${organization} and id = ${id}
      and coalesce(person, subscription) is not null
    on conflict (organization, recipient) do nothing`.execute(tx);
}
