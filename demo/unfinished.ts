import { existsSync, readFileSync } from 'node:fs';
import {
  consultationsView,
  type Engine,
  inclusionView,
  organizationLedgerView,
  startEngine,
  verifyOne,
} from '../engine/index.ts';
import type { RunFolder } from './folder.ts';

/** The last event of each process that the server said yes to, and the inclusion codes of the ballots. */
export interface Acknowledged {
  readonly last: ReadonlyMap<string, number>;
  readonly ballots: readonly string[];
}

/** What an earlier run left behind: what is in the ledgers, and whether all that was acknowledged is there. */
export interface Leftovers {
  readonly organizationEvents: number;
  /** What is in the ledger of each process, by its id; empty where none was opened yet. */
  readonly processes: ReadonlyMap<string, { readonly events: number; readonly faults: number }>;
  readonly acknowledged: Acknowledged;
  /** How many of the acknowledged ballots are in the box. */
  readonly ballotsInBox: number;
}

/** Opens the data of an unfinished run, verifies it, and closes it. Throws `FolderInUse` where a run is under way. */
export async function inspect({ data, acknowledged }: RunFolder, organization: string): Promise<Leftovers> {
  const engine = await startEngine({ dataDir: data });
  try {
    return await read(
      engine,
      organization,
      acknowledgedIn(existsSync(acknowledged) ? readFileSync(acknowledged, 'utf8') : ''),
    );
  } finally {
    await engine.close();
  }
}

async function read(engine: Engine, organization: string, acknowledged: Acknowledged): Promise<Leftovers> {
  const organizationEvents = await countEvents(engine, organization);
  const processes = new Map<string, { events: number; faults: number }>();
  let ballotsInBox = 0;
  for (const process of acknowledged.last.keys()) {
    const verified = await verifyOne(engine, { organization, process });
    if (verified === undefined) continue;
    processes.set(process, { events: verified.events, faults: verified.faults.length });
    ballotsInBox += await ballotsIn(engine, { organization, process }, acknowledged.ballots);
  }
  return { organizationEvents, processes, acknowledged, ballotsInBox };
}

async function countEvents(engine: Engine, organization: string): Promise<number> {
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
async function ballotsIn(
  engine: Engine,
  at: { readonly organization: string; readonly process: string },
  codes: readonly string[],
): Promise<number> {
  const page = await consultationsView(engine, { ...at, limit: 200 });
  let found = 0;
  for (const { id: consultation } of page?.items ?? []) {
    for (const code of codes) {
      const view = await inclusionView(engine, { ...at, consultation, code });
      if (view !== undefined && view.status !== 'absent') found += 1;
    }
  }
  return found;
}

/** What the file of acknowledged answers says. A last line that was cut short is left out. */
export function acknowledgedIn(lines: string): Acknowledged {
  const ballots: string[] = [];
  const last = new Map<string, number>();
  for (const line of lines.split('\n').slice(0, -1)) {
    const answer = JSON.parse(line) as { path: string; seq?: number; inclusionCode?: string };
    if (answer.inclusionCode !== undefined) ballots.push(answer.inclusionCode);
    const process = /\/processes\/([^/]+)\//.exec(answer.path)?.[1];
    if (process !== undefined) last.set(process, Math.max(last.get(process) ?? 0, answer.seq ?? 0));
  }
  return { last, ballots };
}

/** Whether everything that was acknowledged is there. More may be: an answer can be lost on its way, after its commit. */
export const nothingLost = ({ processes, acknowledged, ballotsInBox }: Leftovers): boolean =>
  ballotsInBox === acknowledged.ballots.length &&
  [...acknowledged.last].every(([process, seq]) => (processes.get(process)?.events ?? 0) >= seq);
