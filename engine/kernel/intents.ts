import { sql } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from './clock.ts';
import type { Engine, Principal } from './engine.ts';
import { type Answer, execute } from './execute.ts';
import { newId } from './ids.ts';
import { notPossible, type Refusal } from './refusals.ts';
import { takeABreath } from './take-a-breath.ts';
import { writeWait } from './waits.ts';

/** One command of an intent, claimed, with who asked for it. */
interface Claimed {
  readonly id: string;
  readonly process: string;
  readonly intent: string;
  readonly place: number;
  readonly target: string | null;
  /** The command's own input, and the intent's, which are one. */
  readonly input: object;
  readonly shared: object;
  readonly command: string;
  readonly asked_by: string;
  readonly key: string | null;
  readonly scopes: readonly string[] | null;
  readonly unconfirmed: boolean;
  /** Whether the key by which it was asked has been revoked since. */
  readonly revoked: boolean;
}

/** How one of them ended. */
interface Ended {
  readonly id: string;
  readonly intent: string;
  readonly process: string;
  readonly target: string | null;
  readonly outcome: { readonly accepted: string; readonly seq: number } | { readonly refused: Refusal };
}

/** How long a claim holds; a server that dies in the middle leaves its claims to the next. */
const claimMs = 60_000;
/** Some tenths of a second of work: what was claimed by a server that dies waits no longer than its claim. */
const batch = 20;

/** The wait that tells the programme's ledger how an intent ended. */
export const conclusion = { kind: 'intent', command: 'conclude-intent' } as const;

/** The key under which one command of an intent is sent, whichever server sends it and however often. */
export const intentKey = (intent: string, place: number): string => `intent:${intent}:${place}`;

/**
 * Carries out the next few commands that were asked of many processes at once: each an ordinary command in a
 * transaction of its own, as whoever asked, whose rights are judged now, and under a key of its own. So a server that
 * dies between two loses nothing, and one that dies before it could say how one ended sends it again and gets the
 * first answer. A fault leaves the claim to run out, and it is tried again.
 */
export async function carryOutIntents(
  engine: Engine,
  organization: string,
): Promise<{ claimed: number; accepted: number; refused: number; failed: number }> {
  const claimed = await claim(engine, organization);
  const ended: Ended[] = [];
  for (const one of claimed) {
    await takeABreath();
    const end = await carryOut(engine, organization, one);
    if (end !== undefined) ended.push(end);
  }
  if (ended.length > 0) await settle(engine, organization, ended);
  const accepted = ended.filter(({ outcome }) => 'accepted' in outcome).length;
  return {
    claimed: claimed.length,
    accepted,
    refused: ended.length - accepted,
    failed: claimed.length - ended.length,
  };
}

/**
 * Takes the next that nobody else has taken, in turn over all intents of the organization. They are chosen apart from
 * the update: within it a plan may choose more than once, and take more than so many.
 */
function claim(engine: Engine, organization: string): Promise<Claimed[]> {
  const now = engine.clock.now();
  const until = new Date(Date.parse(now) + claimMs).toISOString();
  return engine.unit(organization, async (tx) => {
    const { rows } = await sql<Claimed>`
      with next as materialized (
        select process, id from intent_child
        where organization = ${organization} and settled_at is null
          and (claimed_until is null or claimed_until <= ${now})
        order by place, id limit ${batch} for update skip locked),
      taken as (
        update intent_child child set claimed_until = ${until}, attempts = child.attempts + 1
        from next where child.organization = ${organization} and child.process = next.process
          and child.id = next.id
        returning child.id, child.process, child.intent, child.place, child.target, child.input)
      select taken.*, intent.command, intent.input as shared, intent.asked_by, intent.key, intent.scopes,
        intent.unconfirmed, (key.revoked_at is not null or key.expires_at <= ${now}) as revoked
      from taken
      join intent on intent.organization = ${organization} and intent.process = taken.process
        and intent.id = taken.intent
      left join api_key key on key.organization = ${organization} and key.prefix = intent.key
      order by taken.place, taken.id`.execute(tx);
    return { commit: rows.length > 0, value: rows };
  });
}

async function carryOut(engine: Engine, organization: string, one: Claimed): Promise<Ended | undefined> {
  const { id, process, intent, place, target } = one;
  const at = { id, process, intent, target };
  if (one.revoked) return { ...at, outcome: { refused: notPossible('asked-by-a-revoked-key').refusal } };
  let given: Answer;
  try {
    given = await execute(engine, askerOf(one), {
      organization,
      process: target ?? undefined,
      command: one.command,
      input: { ...one.shared, ...one.input },
      key: intentKey(intent, place),
    });
  } catch {
    return undefined;
  }
  if (!given.ok) return { ...at, outcome: { refused: given.refusal } };
  const opened = target ?? (given.result.process as string | undefined) ?? null;
  return { ...at, target: opened, outcome: { accepted: given.event, seq: given.seq } };
}

/**
 * Who asked, as the command sees them. A second factor was asked for when they asked, or was not there: it is not
 * asked for again while a thousand commands are carried out, and its lack is not forgotten.
 */
function askerOf({ asked_by: id, key, scopes, unconfirmed }: Claimed): Principal {
  return {
    kind: 'person',
    id,
    ...(key === null ? {} : { key }),
    ...(scopes === null ? {} : { scopes }),
    ...(unconfirmed ? { via: 'session' as const } : {}),
  };
}

function settle(engine: Engine, organization: string, ended: readonly Ended[]): Promise<void> {
  const now = engine.clock.now();
  // Always in one order, or two servers that ended some of the same two intents would wait for each other.
  const intents = [...new Map(ended.map(({ intent, process }) => [intent, process]))].sort();
  return engine.unit(organization, async (tx) => {
    for (const [intent, process] of intents) {
      const own = ended.filter((one) => one.intent === intent);
      if (await settleSome(tx, { organization, process, intent }, own, now))
        await concludeLater({ tx, organization, process }, intent, now);
    }
    return { commit: true, value: undefined };
  });
}

interface OfIntent {
  readonly organization: string;
  readonly process: string;
  readonly intent: string;
}

/** Writes how some ended, and adds them to what the intent shows; answers whether all of it has. */
async function settleSome(tx: Tx, of: OfIntent, ended: readonly Ended[], now: Instant): Promise<boolean> {
  const { organization, process, intent } = of;
  const told = ended.map(({ id, target, outcome }) => ({ id, target, outcome }));
  const { rows } = await sql<{ done: boolean }>`
    with settled as (
      update intent_child child set settled_at = ${now}, target = told.target, outcome = told.outcome
      from jsonb_to_recordset(${JSON.stringify(told)}::text::jsonb) as told (id uuid, target uuid, outcome jsonb)
      where child.organization = ${organization} and child.process = ${process} and child.id = told.id
        and child.settled_at is null
      returning child.outcome -> 'accepted' is not null as accepted),
    counted as (
      select count(*) filter (where accepted) as accepted, count(*) filter (where not accepted) as refused
      from settled)
    update intent set accepted = intent.accepted + counted.accepted, refused = intent.refused + counted.refused,
      ended_at = case when intent.accepted + intent.refused + counted.accepted + counted.refused = intent.total
        then cast(${now} as timestamptz) end
    from counted
    where organization = ${organization} and process = ${process} and id = ${intent} and ended_at is null
    returning ended_at is not null as done`.execute(tx);
  return rows[0]?.done ?? false;
}

function concludeLater(
  at: { tx: Tx; organization: string; process: string },
  intent: string,
  now: Instant,
): Promise<void> {
  const { kind, command } = conclusion;
  const wait = { kind, command, subject: intent, dueAt: now, input: { intent }, movesWithSuspension: false };
  // The programme may end before the last of them: it is told all the same.
  return writeWait(at, { ...wait, atEnd: true }, newId(now));
}
