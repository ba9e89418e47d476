import type { Tx } from '../database/unit-of-work.ts';
import type { Json } from '../kernel/canonical.ts';
import { eventHash, genesis, type LedgerEvent } from './event.ts';
import { foldEvents, type MachineOf, type Migrate, thingKey, UnfoldableLedger } from './fold.ts';
import { readEvents } from './read.ts';

/** Something that does not hold: a code of the catalogues, and where. */
export interface Fault {
  readonly code:
    | 'chain-broken'
    | 'head-differs'
    | 'ledger-does-not-fold'
    | 'state-differs'
    | 'not-in-ledger'
    | 'row-missing'
    | 'row-altered'
    | 'text-altered'
    | 'ledger-missing'
    | 'ledger-shorter'
    | 'ledger-rewritten'
    | 'erased-without-record';
  readonly where: string;
}

/** What a ledger came to when it was walked from its beginning. */
export interface Walk {
  events: number;
  hash: string;
  readonly states: Map<string, Json>;
  readonly seals: Map<string, string>;
  /** The sealed rows that the ledger says were erased. */
  readonly erased: Set<string>;
  readonly faults: Fault[];
}

/** What a ledger's steps are taken by. `learn` is shown each page before it is folded, to read what it will need. */
export interface Machines {
  readonly machineOf: MachineOf;
  readonly migrate?: Migrate;
  learn?(events: readonly LedgerEvent[]): Promise<void>;
}

const pageSize = 500;

/**
 * Walks a ledger page by page, checking its chain and its head and folding its steps: cost and memory follow its
 * length, never twice. `each` sees every event as it is passed. Whatever was done to the rows is a fault that is
 * named, and never an error that stops the walk.
 */
export async function walkLedger(
  tx: Tx,
  at: { organization: string; ledger: string },
  machines: Machines,
  each: (event: LedgerEvent) => void = () => {},
): Promise<Walk> {
  const walk: Walk = {
    events: 0,
    hash: genesis,
    states: new Map(),
    seals: new Map(),
    erased: new Set(),
    faults: [],
  };
  for (;;) {
    const events = await readEvents(tx, at, { after: walk.events, limit: pageSize });
    for (const event of events) {
      follow(event, walk);
      each(event);
    }
    await machines.learn?.(events);
    fold(events, machines, walk);
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
  for (const seal of event.body.seals ?? []) walk.seals.set(thingKey(seal.of, seal.id), seal.seal);
  for (const { of, id } of event.body.erasures ?? []) walk.erased.add(thingKey(of, id));
}

function fold(events: readonly LedgerEvent[], { machineOf, migrate }: Machines, walk: Walk): void {
  try {
    foldEvents(events, machineOf, walk.states, migrate);
  } catch (error) {
    if (!(error instanceof UnfoldableLedger)) throw error;
    walk.faults.push({ code: 'ledger-does-not-fold', where: error.message });
  }
}
