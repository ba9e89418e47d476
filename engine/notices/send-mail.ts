import type { Engine } from '../kernel/engine.ts';
import { type Claim, type ClaimedMail, claim, claimMs } from './claim.ts';
import type { Door } from './door.ts';
import { faultOf } from './hand-over-fault.ts';
import type { DropReason, Outcome } from './outcome.ts';
import { doorOf } from './sender/door-of.ts';
import type { Journal } from './sender/journal.ts';
import { settleJournal } from './sender/settle-journal.ts';

/** A mail on its way to an address. */
export interface WaitingMail extends ClaimedMail {
  readonly organization: string;
  readonly to: string;
  readonly language: string;
}

/** What came of handing a mail over: it was sent, or what it tells of is not so any more. */
export type Delivered = 'sent' | { readonly dropped: DropReason };

/**
 * Puts a mail together and hands it over. `atDoor` is to be waited for when all of it is with the server but for its end:
 * where it answers false, the mail is not to be sent. `batch` is the same for mails that were read at one time.
 */
export type Deliver = (
  mail: WaitingMail,
  atDoor: () => Promise<boolean>,
  batch: object,
) => Promise<Delivered>;

export interface MailRound {
  readonly sent: number;
  readonly dropped: number;
  readonly failed: number;
  /** Whether there was more than one round takes. */
  readonly more: boolean;
  /** Whether the mail server was away, so that the rest was left for later. */
  readonly away: boolean;
}

/** How mail is sent: over how many connections, and how many mails a crash may send twice. */
export interface Pace {
  readonly connections: number;
  readonly inDoubt: number;
  /** Where it is written down beside the database what is about to be handed over; left out, the database is told of each mail. */
  readonly journal?: Journal | undefined;
  readonly only?: string;
}

/** Enough to keep the connections busy, few enough for a link to sign in not to wait behind ten thousand notices. */
const batch = 250;
/** After so many attempts without any answer the server is away, and whatever else waits is spared the try. */
const mostSilent = 3;

/**
 * Sends the mail that waits, organization by organization, a batch of each. What could not be handed over is tried again
 * later under the same name, so that a mail server can tell the repetition; what was refused for good is not.
 */
export async function sendWaitingMail(
  engine: Engine,
  deliver: Deliver,
  pace: Pace = { connections: 1, inDoubt: 1 },
): Promise<MailRound> {
  const { only, journal } = pace;
  const round = { sent: 0, dropped: 0, failed: 0, more: false, away: false };
  if (journal !== undefined) await settleJournal(engine, journal);
  for (const organization of only === undefined ? await organizations(engine) : [only]) {
    const claimed = await claim(engine, organization, batch);
    if (claimed.mails.length >= batch) round.more = true;
    for (const how of await sendAll(engine, organization, claimed, deliver, pace))
      if (how === 'left') round.away = true;
      else round[how] += 1;
    if (round.away) break;
  }
  return round;
}

function organizations(engine: Engine): Promise<readonly string[]> {
  return engine.unit('', async (tx) => ({
    commit: false,
    value: (await tx.selectFrom('tenant').select('organization').execute()).map((row) => row.organization),
  }));
}

async function sendAll(
  engine: Engine,
  organization: string,
  claimed: Claim,
  deliver: Deliver,
  pace: Pace,
): Promise<readonly Outcome['how'][]> {
  const { mails } = claimed;
  const door = doorOf(engine, organization, claimed, pace);
  const startBefore = Date.parse(engine.clock.now()) + claimMs / 3;
  const queue = [...mails].reverse();
  const recorded: Promise<void>[] = [];
  const done: Outcome['how'][] = [];
  let silent = 0;
  const lane = async () => {
    for (let mail = queue.pop(); mail !== undefined; mail = queue.pop()) {
      const goOn = silent < mostSilent && Date.parse(engine.clock.now()) < startBefore;
      const outcome: Outcome = goOn
        ? await handOver({ organization, mail, deliver, door, batch: mails })
        : { how: 'left', mail };
      silent = silentAfter(silent, outcome);
      done.push(outcome.how);
      const record = door.left(mail.id, outcome);
      record.catch(() => {});
      recorded.push(record);
    }
  };
  await Promise.all(Array.from({ length: Math.min(pace.connections, mails.length) }, lane));
  await Promise.all(recorded);
  pace.journal?.clear();
  return done;
}

/** How many attempts in a row were not answered at all; what was not attempted says nothing of the server. */
function silentAfter(silent: number, outcome: Outcome): number {
  if (outcome.how === 'sent') return 0;
  if (outcome.how !== 'failed') return silent;
  return outcome.fault.code === null ? silent + 1 : 0;
}

async function handOver({
  organization,
  mail,
  deliver,
  door,
  batch,
}: {
  organization: string;
  mail: ClaimedMail;
  deliver: Deliver;
  door: Door<Outcome>;
  batch: object;
}): Promise<Outcome> {
  const { to, language = '', unreachable } = mail;
  if (to === undefined) return { how: 'dropped', mail, reason: unreachable ?? 'address-erased' };
  let admitted = true;
  const atDoor = async () => {
    admitted = await door.pass(mail.id);
    return admitted;
  };
  try {
    const delivered = await deliver({ ...mail, organization, to, language }, atDoor, batch);
    return delivered === 'sent' ? { how: 'sent', mail } : { how: 'dropped', mail, reason: delivered.dropped };
  } catch (error) {
    if (!admitted) return { how: 'left', mail };
    const fault = faultOf(error);
    // A server that answered has said what it did; one that did not may have taken it.
    const inDoubt = mail.inDoubt || (door.isInside(mail.id) && fault.code === null);
    return { how: 'failed', mail, fault, inDoubt };
  }
}
