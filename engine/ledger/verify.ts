import { sql } from 'kysely';
import type { Catalogue } from '../catalogue.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { canonicalJson, type Json } from '../kernel/canonical.ts';
import { batchColumn } from '../kernel/state.ts';
import type { PublishedWorkflow } from '../workflow/registry.ts';
import { batchKey, stateOf, thingKey } from './fold.ts';
import { processMachines } from './process-machines.ts';
import { compareSeals, erasedByOrganization } from './verify-seals.ts';
import { type Fault, type Walk, walkLedger } from './walk-ledger.ts';

export type { Fault } from './walk-ledger.ts';

/** What verification found: how much was looked at, and every fault. */
export interface Verification {
  readonly ledger: string;
  readonly events: number;
  readonly things: number;
  readonly sealedRows: number;
  /** Rows whose texts and salt were erased, each with its record in a ledger. */
  readonly erasedRows: number;
  readonly head: string;
  readonly faults: readonly Fault[];
}

/**
 * Checks a process from its ledger alone: that the chain holds, that folding it through the machines gives
 * the stored states, and that every text is the one that the ledger committed to.
 */
export async function verifyProcess(
  tx: Tx,
  catalogue: Catalogue,
  at: { organization: string; process: string; workflow: PublishedWorkflow; state: Json },
): Promise<Verification> {
  const { organization, workflow: stored } = at;
  const machines = processMachines(tx, catalogue, { organization, stored });
  const walk = await walkLedger(tx, { organization, ledger: at.process }, machines);
  if (machines.inForce().hash !== stored.hash)
    walk.faults.push({ code: 'row-altered', where: thingKey('process', at.process) });
  if (canonicalJson(walk.states.get(thingKey('process', at.process)) ?? null) !== canonicalJson(at.state)) {
    walk.faults.push({ code: 'state-differs', where: thingKey('process', at.process) });
  }
  const scope = { tx, organization: at.organization, process: at.process };
  for (const kind of kindsIn(walk.states)) await compareStates(scope, catalogue, kind, walk);
  const told = { seals: walk.seals, erased: walk.erased.union(await erasedByOrganization(scope)) };
  const rows = await compareSeals(scope, catalogue, told, walk.faults);
  return {
    ledger: at.process,
    events: walk.events,
    things: walk.states.size,
    ...rows,
    head: walk.hash,
    faults: eachOnce(walk.faults),
  };
}

/** A row that is gone is missed as a thing and as a sealed text: one fault. */
const eachOnce = (faults: readonly Fault[]): Fault[] => [
  ...new Map(faults.map((fault) => [`${fault.code} ${fault.where}`, fault])).values(),
];

const kindsIn = (states: ReadonlyMap<string, Json>) =>
  new Set([...states.keys()].map((key) => key.split('/')[0]!).filter((kind) => kind !== 'process'));

interface Scope {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: string;
}

async function compareStates(scope: Scope, catalogue: Catalogue, kind: string, walk: Walk): Promise<void> {
  const lifecycle = catalogue.lifecycle(kind);
  // A kind that there is not: folding has said so.
  if (lifecycle === undefined) return;
  const stored = await sql<{ id: string; state: string; batch: string | null }>`
    select id, state, ${batchColumn(lifecycle)} from ${sql.table(lifecycle.table)}
    where organization = ${scope.organization} and process = ${scope.process}`.execute(scope.tx);
  const seen = new Set<string>();
  for (const row of stored.rows) {
    const key = thingKey(kind, row.id);
    seen.add(key);
    if (row.batch !== null) seen.add(batchKey(kind, row.batch));
    const folded = stateOf(walk.states, { of: kind, ...row });
    if (folded === undefined) walk.faults.push({ code: 'not-in-ledger', where: key });
    else if (folded !== row.state) walk.faults.push({ code: 'state-differs', where: key });
  }
  for (const key of walk.states.keys()) {
    if (key.startsWith(`${kind}/`) && !seen.has(key)) walk.faults.push({ code: 'row-missing', where: key });
  }
}
