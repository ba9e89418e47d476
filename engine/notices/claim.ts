import { sql } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Engine } from '../kernel/engine.ts';
import type { MailKind } from './outgoing-mail.ts';
import { type Reached, reach } from './reach.ts';

/** A mail that this server has taken in hand, with where it goes, or why it goes nowhere. */
export interface ClaimedMail extends Reached {
  readonly id: string;
  readonly kind: MailKind;
  readonly subject: string;
  readonly process: string | null;
  readonly notice: string | null;
  readonly subscription: string | null;
  readonly attempts: number;
  /** Whether the mail server may have it already: it was about to be handed over when all trace of it ends. */
  readonly inDoubt: boolean;
  /** The notices of a digest, its own first; of any other mail, its own alone. */
  readonly notices: readonly string[];
  /** The mails that go out in it, itself first. */
  readonly together: readonly string[];
}

interface Row {
  readonly id: string;
  readonly kind: MailKind;
  readonly subject: string;
  readonly process: string | null;
  readonly notice: string | null;
  readonly person: string | null;
  readonly subscription: string | null;
  readonly digest: boolean;
  readonly attempts: number;
  readonly handed_at: string | null;
  readonly repeated: boolean;
  readonly next_try_at: string;
}

/** How long a claim holds; what is about to be handed over is claimed anew for as long. Longer than any answer is waited for. */
export const claimMs = 60_000;

/** What was claimed, and until when. */
export interface Claim {
  readonly mails: readonly ClaimedMail[];
  readonly until: Instant;
}

/** Claims what waits the longest, so that several servers send it once. Rows that another holds are passed over. */
export function claim(engine: Engine, organization: string, most: number): Promise<Claim> {
  const now = engine.clock.now();
  const until = new Date(Date.parse(now) + claimMs).toISOString();
  return engine.unit(organization, async (tx) => {
    const { rows } = await sql<Row>`
      with next as materialized (
        select id from outgoing_mail
        where organization = ${organization} and sent_at is null and given_up_at is null
          and next_try_at <= ${now} and (claimed_until is null or claimed_until <= ${now})
        order by next_try_at, id limit ${most} for update skip locked)
      update outgoing_mail set claimed_until = ${until}, attempts = attempts + 1
      where organization = ${organization} and id in (select id from next)
      returning ${columns}`.execute(tx);
    if (rows.length === 0) return { commit: false, value: { mails: [], until } };
    const others = await claimDigests(tx, { organization, now, until }, rows);
    const reached = await reach(tx, organization, rows);
    return { commit: true, value: { mails: together(rows, others, reached), until } };
  });
}

const columns = sql.raw(
  'id, kind, subject, process, notice, person, subscription, digest, attempts, handed_at, repeated, next_try_at',
);

/** What else waits for the digest of the same people, so that each gets one mail. */
async function claimDigests(
  tx: Tx,
  { organization, now, until }: { organization: string; now: string; until: string },
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const recipients = rows.flatMap((row) => (row.digest ? [recipientOf(row)] : []));
  if (recipients.length === 0) return [];
  const { rows: others } = await sql<Row>`
    update outgoing_mail set claimed_until = ${until}, attempts = attempts + 1
    where organization = ${organization} and id in (
      select id from outgoing_mail
      where organization = ${organization} and digest and sent_at is null and given_up_at is null
        and next_try_at <= ${now} and (claimed_until is null or claimed_until <= ${now})
        and coalesce(person, subscription) in (${sql.join(recipients)})
      order by next_try_at, id for update skip locked)
    returning ${columns}`.execute(tx);
  return others;
}

const recipientOf = ({ person, subscription }: Row): string => person ?? subscription ?? '';

/** Puts the digests of each recipient and process into one mail, under the name of the one that waits the longest. */
function together(
  rows: readonly Row[],
  others: readonly Row[],
  reached: ReadonlyMap<string, Reached>,
): ClaimedMail[] {
  const all = [...rows, ...others].sort((one, other) =>
    one.next_try_at === other.next_try_at
      ? one.id < other.id
        ? -1
        : 1
      : one.next_try_at < other.next_try_at
        ? -1
        : 1,
  );
  const digests = new Map<string, Row[]>();
  for (const row of all) {
    const key = row.digest ? `${recipientOf(row)} ${row.process}` : row.id;
    digests.set(key, [...(digests.get(key) ?? []), row]);
  }
  return [...digests.values()].map((mails) => {
    const [first] = mails as [Row];
    const { id, kind, subject, process, notice, subscription, attempts } = first;
    return {
      ...{ id, kind, subject, process, notice, subscription, attempts },
      inDoubt: mails.some(({ handed_at, repeated }) => repeated || handed_at !== null),
      notices: mails.flatMap((one) => one.notice ?? []),
      together: mails.map((one) => one.id),
      ...reached.get(recipientOf(first)),
    };
  });
}
