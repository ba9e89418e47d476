import { sql } from 'kysely';
import type { Catalogue } from '../catalogue.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { canonicalJson, type Json } from '../kernel/canonical.ts';
import type { Stepper } from '../kernel/machine.ts';
import { batchColumn } from '../kernel/state.ts';
import type { PublishedWorkflow } from '../workflow/registry.ts';
import { eventHash, genesis, type LedgerEvent } from './event.ts';
import { batchKey, foldEvents, stateOf, thingKey, UnfoldableLedger } from './fold.ts';
import { readEvents } from './read.ts';
import { compareSeals } from './verify-seals.ts';

/** Something that does not hold: a code of the catalogues, and where. */
export interface Fault {
  readonly code:
    | 'chain-broken'
    | 'head-differs'
    | 'ledger-does-not-fold'
    | 'state-differs'
    | 'not-in-ledger'
    | 'row-missing'
    | 'text-altered';
  readonly where: string;
}

/** What verification found: how much was looked at, and every fault. */
export interface Verification {
  readonly ledger: string;
  readonly events: number;
  readonly things: number;
  readonly sealedRows: number;
  readonly erasedRows: number;
  readonly head: string;
  readonly faults: readonly Fault[];
}

const pageSize = 500;

interface Walk {
  events: number;
  hash: string;
  states: Map<string, Json>;
  seals: Map<string, string>;
  faults: Fault[];
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
  const machineOf = (kind: string): Stepper =>
    kind === 'process' ? at.workflow.machine : catalogue.lifecycle(kind, at.workflow.pins.lifecycles[kind])!;
  const walk = await walkLedger(tx, { organization: at.organization, ledger: at.process }, machineOf);
  if (canonicalJson(walk.states.get(thingKey('process', at.process)) ?? null) !== canonicalJson(at.state)) {
    walk.faults.push({ code: 'state-differs', where: thingKey('process', at.process) });
  }
  const scope = { tx, organization: at.organization, process: at.process };
  for (const kind of kindsIn(walk.states)) await compareStates(scope, catalogue, kind, walk);
  const rows = await compareSeals(scope, catalogue, walk.seals, walk.faults);
  return {
    ledger: at.process,
    events: walk.events,
    things: walk.states.size,
    ...rows,
    head: walk.hash,
    faults: walk.faults,
  };
}

/** Walks a ledger page by page: cost and memory follow its length, never twice. */
async function walkLedger(
  tx: Tx,
  at: { organization: string; ledger: string },
  machineOf: (kind: string) => Stepper,
): Promise<Walk> {
  const walk: Walk = { events: 0, hash: genesis, states: new Map(), seals: new Map(), faults: [] };
  for (;;) {
    const events = await readEvents(tx, at, { after: walk.events, limit: pageSize });
    for (const event of events) follow(event, walk);
    fold(events, machineOf, walk);
    if (events.length < pageSize) break;
  }
  const head = await tx
    .selectFrom('ledger_head')
    .select(['seq', 'hash'])
    .where('organization', '=', at.organization)
    .where('ledger', '=', at.ledger)
    .executeTakeFirst();
  if (head?.seq !== walk.events || head.hash !== walk.hash) {
    walk.faults.push({ code: 'head-differs', where: String(walk.events) });
  }
  return walk;
}

function follow(event: LedgerEvent, walk: Walk): void {
  const { hash, ...unhashed } = event;
  const follows = event.seq === walk.events + 1 && event.previousHash === walk.hash;
  if (!follows || eventHash(unhashed) !== hash)
    walk.faults.push({ code: 'chain-broken', where: String(event.seq) });
  walk.events = event.seq;
  walk.hash = hash;
  for (const seal of event.body.seals) walk.seals.set(thingKey(seal.of, seal.id), seal.seal);
}

function fold(events: readonly LedgerEvent[], machineOf: (kind: string) => Stepper, walk: Walk): void {
  try {
    foldEvents(events, machineOf, walk.states);
  } catch (error) {
    if (!(error instanceof UnfoldableLedger)) throw error;
    walk.faults.push({ code: 'ledger-does-not-fold', where: error.message });
  }
}

const kindsIn = (states: ReadonlyMap<string, Json>) =>
  new Set([...states.keys()].map((key) => key.split('/')[0]!).filter((kind) => kind !== 'process'));

interface Scope {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: string;
}

async function compareStates(scope: Scope, catalogue: Catalogue, kind: string, walk: Walk): Promise<void> {
  const lifecycle = catalogue.lifecycle(kind)!;
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
