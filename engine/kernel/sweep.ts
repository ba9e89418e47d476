import { sql } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import { clockPrincipal, type Engine } from './engine.ts';
import { type Answer, execute } from './execute.ts';
import { carryOutIntents } from './intents.ts';
import { takeABreath } from './take-a-breath.ts';

interface Claimed {
  readonly id: string;
  /** Null where the organization itself waits. */
  readonly process: string | null;
  readonly command: string;
  readonly input: object;
  readonly due_at: string;
  readonly attempts: number;
}

/** What a sweep did: how many waits were answered, and how many of those with a no. */
export interface Swept {
  readonly accepted: number;
  readonly refused: number;
  readonly failed: number;
}

/** How long a claim holds; a server that dies in the middle leaves its claims to the next sweep. */
const claimMs = 60_000;
const batch = 20;

/**
 * Sends every command that has fallen due, as the clock: organization by organization, an ordinary command
 * each, under a key of its own, so that a crash in the middle does nothing twice. A refusal settles the wait
 * with its reason, and a person sees it; nothing advances in silence. Then it carries out a few of the commands that
 * were asked of many processes at once, and looks again at what is due, so that opening a thousand processes holds up
 * no deadline, in turn over the organizations until there is nothing left. Called by a worker and by a simulated
 * clock alike; `only` keeps to one organization, so that a clock of its own moves nobody else's. `turns` ends it
 * after so many such turns, for a caller who has other things to do between.
 */
export async function sweep(
  engine: Engine,
  only?: string,
  turns: number = Number.POSITIVE_INFINITY,
): Promise<Swept> {
  const swept = { accepted: 0, refused: 0, failed: 0 };
  let busy: readonly string[] = only === undefined ? await organizations(engine) : [only];
  for (let turn = 0; turn < turns && busy.length > 0; turn += 1) {
    for (const organization of busy) await sendDue(engine, organization, swept);
    const left: string[] = [];
    for (const organization of busy) {
      const { accepted, refused, failed, claimed } = await carryOutIntents(engine, organization);
      swept.accepted += accepted;
      swept.refused += refused;
      swept.failed += failed;
      if (claimed > 0) left.push(organization);
    }
    busy = left;
  }
  return swept;
}

async function sendDue(
  engine: Engine,
  organization: string,
  swept: { -readonly [Of in keyof Swept]: number },
): Promise<void> {
  for (;;) {
    const claimed = await claim(engine, organization);
    for (const wait of claimed) {
      await takeABreath();
      swept[await answer(engine, organization, wait)] += 1;
    }
    if (claimed.length < batch) break;
  }
}

async function organizations(engine: Engine): Promise<string[]> {
  // The names alone are readable from anywhere; a transaction still needs an organization to be bound to.
  return engine.unit('', async (tx) => ({
    commit: false,
    value: (await tx.selectFrom('tenant').select('organization').orderBy('organization').execute()).map(
      (row) => row.organization,
    ),
  }));
}

/**
 * Takes the oldest waits that nobody else has taken, and says so in their rows. They are chosen apart from the update, as
 * wherever something is claimed: within it a plan may choose anew for each row, and take more than so many.
 */
function claim(engine: Engine, organization: string): Promise<Claimed[]> {
  const now = engine.clock.now();
  const until = new Date(Date.parse(now) + claimMs).toISOString();
  return engine.unit(organization, async (tx) => {
    const rows = await sql<Claimed>`
      with next as materialized (
        select id from due
        where organization = ${organization} and settled_at is null and paused_at is null
          and due_at <= ${now} and (claimed_until is null or claimed_until <= ${now})
        order by due_at limit ${batch} for update skip locked)
      update due set claimed_until = ${until}, attempts = attempts + 1
      where organization = ${organization} and id in (select id from next)
      returning id, process, command, input, due_at, attempts`.execute(tx);
    const inOrder = rows.rows.sort((one, other) => (one.due_at < other.due_at ? -1 : 1));
    return { commit: true, value: inOrder };
  });
}

async function answer(engine: Engine, organization: string, wait: Claimed): Promise<keyof Swept> {
  const { id, command, input } = wait;
  const process = wait.process ?? undefined;
  let given: Answer;
  try {
    const key = `due:${id}:${wait.due_at}`;
    given = await execute(engine, clockPrincipal, { organization, process, command, input, key });
  } catch {
    // A fault of ours or of the database's: the claim runs out, and a later sweep tries again.
    return 'failed';
  }
  const outcome = given.ok ? { accepted: given.event, seq: given.seq } : { refused: given.refusal };
  await engine.unit(organization, async (tx) => ({
    commit: true,
    value: await settle(tx, organization, wait, { at: engine.clock.now(), outcome }),
  }));
  return given.ok ? 'accepted' : 'refused';
}

/** Writes how a wait ended, unless the command itself has moved or settled it meanwhile. */
async function settle(
  tx: Tx,
  organization: string,
  wait: Claimed,
  ended: { at: string; outcome: object },
): Promise<void> {
  await tx
    .updateTable('due')
    .set({ settled_at: ended.at, outcome: ended.outcome })
    .where('organization', '=', organization)
    .where('id', '=', wait.id)
    .where('due_at', '=', wait.due_at)
    .where('settled_at', 'is', null)
    .execute();
}
