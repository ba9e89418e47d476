import { sql } from 'kysely';
import type { Engine } from '../kernel/engine.ts';
import { contactOf } from '../people/contacts.ts';
import type { MailKind } from './outgoing-mail.ts';

/** A mail on its way: to whom, in which language, and about what. */
export interface WaitingMail {
  readonly id: string;
  readonly organization: string;
  readonly kind: MailKind;
  readonly subject: string;
  readonly to: string;
  readonly language: string;
}

/** What came of handing a mail over: it was sent, or what it tells of is not so any more. */
export type Delivered = 'sent' | 'dropped';

export interface MailRound {
  readonly sent: number;
  readonly dropped: number;
  readonly failed: number;
}

interface Claimed {
  readonly id: string;
  readonly kind: MailKind;
  readonly person: string;
  readonly subject: string;
  readonly attempts: number;
}

const claimMs = 60_000;
const batch = 20;
/** With ever longer pauses between them, the last try comes about three days after the first. */
const mostTries = 14;
const longestPauseMs = 12 * 3_600_000;

/**
 * Sends the mail that waits, organization by organization. Each is claimed for a minute, so that several servers
 * send it once; what could not be handed over is tried again later, under the same name, so that a mail server
 * that took it the first time can tell the repetition. Mail to somebody whose address was erased is dropped.
 */
export async function sendWaitingMail(
  engine: Engine,
  deliver: (mail: WaitingMail) => Promise<Delivered>,
  only?: string,
): Promise<MailRound> {
  const round = { sent: 0, dropped: 0, failed: 0 };
  for (const organization of only === undefined ? await organizations(engine) : [only])
    for (const claimed of await claim(engine, organization))
      round[await handOver(engine, organization, claimed, deliver)] += 1;
  return round;
}

function organizations(engine: Engine): Promise<readonly string[]> {
  return engine.unit('', async (tx) => ({
    commit: false,
    value: (await tx.selectFrom('tenant').select('organization').execute()).map((row) => row.organization),
  }));
}

function claim({ unit, clock }: Engine, organization: string): Promise<readonly Claimed[]> {
  const now = clock.now();
  const until = new Date(Date.parse(now) + claimMs).toISOString();
  return unit(organization, async (tx) => {
    const { rows } = await sql<Claimed>`
      update outgoing_mail set claimed_until = ${until}, attempts = attempts + 1
      where organization = ${organization} and id in (
        select id from outgoing_mail
        where organization = ${organization} and sent_at is null and given_up_at is null
          and next_try_at <= ${now} and (claimed_until is null or claimed_until <= ${now})
        order by next_try_at limit ${batch} for update skip locked)
      returning id, kind, person, subject, attempts`.execute(tx);
    return { commit: rows.length > 0, value: rows };
  });
}

async function handOver(
  engine: Engine,
  organization: string,
  claimed: Claimed,
  deliver: (mail: WaitingMail) => Promise<Delivered>,
): Promise<keyof MailRound> {
  const { id, kind, person, subject } = claimed;
  const contact = await engine.unit(organization, async (tx) => ({
    commit: false,
    value: await contactOf(tx, { organization, person }),
  }));
  if (contact === undefined) return end(engine, organization, claimed, 'dropped');
  const { email: to, language } = contact;
  let delivered: keyof MailRound;
  try {
    delivered = await deliver({ id, organization, kind, subject, to, language });
  } catch {
    delivered = 'failed';
  }
  return end(engine, organization, claimed, delivered);
}

async function end(
  { unit, clock }: Engine,
  organization: string,
  { id, attempts }: Claimed,
  how: keyof MailRound,
): Promise<keyof MailRound> {
  const now = clock.now();
  const pause = Math.min(30_000 * 2 ** attempts, longestPauseMs);
  const later = new Date(Date.parse(now) + pause).toISOString();
  const over = how === 'dropped' || attempts >= mostTries;
  const written = {
    sent: { sent_at: now },
    dropped: { given_up_at: now },
    failed: { next_try_at: later, claimed_until: null, given_up_at: over ? now : null },
  } as const;
  await unit(organization, async (tx) => {
    await tx
      .updateTable('outgoing_mail')
      .set(written[how])
      .where('organization', '=', organization)
      .where('id', '=', id)
      .execute();
    return { commit: true, value: undefined };
  });
  return how;
}
