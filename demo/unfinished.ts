import { existsSync, readFileSync } from 'node:fs';
import {
  consultationsView,
  type Engine,
  inclusionView,
  organizationLedgerView,
  processesView,
  startEngine,
  verifyOne,
} from '../engine/index.ts';
import type { RunFolder } from './folder.ts';
import { organization } from './replay/replay.ts';

/** The last event of the process that the server said yes to, and the inclusion codes of the ballots. */
export interface Acknowledged {
  readonly seq: number;
  readonly ballots: readonly string[];
}

/** What an earlier run left behind: what is in the ledgers, and whether all that was acknowledged is there. */
export interface Leftovers {
  readonly organizationEvents: number;
  /** Null where no process was opened yet. */
  readonly process: { readonly events: number; readonly faults: number } | null;
  readonly acknowledged: Acknowledged;
  /** How many of the acknowledged ballots are in the box. */
  readonly ballotsInBox: number;
}

/** Opens the data of an unfinished run, verifies it, and closes it. Throws `FolderInUse` where a run is under way. */
export async function inspect({ data, acknowledged }: RunFolder): Promise<Leftovers> {
  const engine = await startEngine({ dataDir: data });
  try {
    return await read(
      engine,
      acknowledgedIn(existsSync(acknowledged) ? readFileSync(acknowledged, 'utf8') : ''),
    );
  } finally {
    await engine.close();
  }
}

async function read(engine: Engine, acknowledged: Leftovers['acknowledged']): Promise<Leftovers> {
  const organizationEvents = await countEvents(engine);
  const processes = await processesView(engine, { organization, limit: 1 });
  const process = processes?.items[0]?.id;
  const nothing = { organizationEvents, process: null, acknowledged, ballotsInBox: 0 };
  if (process === undefined) return nothing;
  const verified = await verifyOne(engine, { organization, process });
  if (verified === undefined) return nothing;
  const { events, faults } = verified;
  const ballotsInBox = await ballotsIn(engine, process, acknowledged.ballots);
  return { ...nothing, process: { events, faults: faults.length }, ballotsInBox };
}

async function countEvents(engine: Engine): Promise<number> {
  let after: string | undefined;
  let events = 0;
  do {
    const page = await organizationLedgerView(engine, { organization, limit: 200, ...(after && { after }) });
    events += page?.items.length ?? 0;
    after = page?.next;
  } while (after !== undefined);
  return events;
}

/** Asks for each acknowledged ballot by its code, as whoever cast it could. */
async function ballotsIn(engine: Engine, process: string, codes: readonly string[]): Promise<number> {
  const page = await consultationsView(engine, { organization, process, limit: 1 });
  const consultation = page?.items[0]?.id;
  if (consultation === undefined) return 0;
  let found = 0;
  for (const code of codes) {
    const view = await inclusionView(engine, { organization, process, consultation, code });
    if (view !== undefined && view.status !== 'absent') found += 1;
  }
  return found;
}

/** What the file of acknowledged answers says. A last line that was cut short is left out. */
export function acknowledgedIn(lines: string): Acknowledged {
  const ballots: string[] = [];
  let seq = 0;
  for (const line of lines.split('\n').slice(0, -1)) {
    const answer = JSON.parse(line) as { path: string; seq?: number; inclusionCode?: string };
    if (answer.inclusionCode !== undefined) ballots.push(answer.inclusionCode);
    else if (answer.path.includes('/processes/')) seq = Math.max(seq, answer.seq ?? 0);
  }
  return { seq, ballots };
}

/** Whether everything that was acknowledged is there. More may be: an answer can be lost on its way, after its commit. */
export const nothingLost = ({ process, acknowledged, ballotsInBox }: Leftovers): boolean =>
  (process?.events ?? 0) >= acknowledged.seq && ballotsInBox === acknowledged.ballots.length;
