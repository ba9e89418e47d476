import { sql } from 'kysely';
import type { Catalogue } from '../catalogue.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import type { EventBody, LedgerEvent } from '../ledger/event.ts';
import { foldEvents, thingKey } from '../ledger/fold.ts';
import { processMachines } from '../ledger/process-machines.ts';
import { regions } from '../workflow/regions.ts';
import type { PublishedWorkflow } from '../workflow/registry.ts';

/** Where a stage stood when its process came to its end, and when it had passed. */
export interface StageStood {
  readonly state: 'passed' | 'cut-short' | 'never-begun';
  readonly passedAt: Instant | null;
}

interface Of {
  readonly tx: Tx;
  readonly catalogue: Catalogue;
  readonly organization: string;
  readonly process: string;
  readonly workflow: PublishedWorkflow;
}

/**
 * When each stage of a process passed, and how far the others came, from the steps in its ledger: the row of a process
 * that is over knows its end alone. A stage that was opened again after it passed has passed only when it did so again.
 */
export async function stagesStood(of: Of): Promise<ReadonlyMap<string, StageStood>> {
  const events = await eventsWithSteps(of);
  const machines = processMachines(of.tx, of.catalogue, { ...of, stored: of.workflow });
  await machines.learn?.(events);
  const key = thingKey('process', of.process);
  const states = new Map();
  const stood = new Map<string, StageStood>();
  for (const event of events)
    for (const step of event.body.steps.filter((each) => each.of === 'process')) {
      foldEvents(
        [{ ...event, body: { ...event.body, steps: [step] } }],
        machines.machineOf,
        states,
        machines.migrate,
      );
      const { standing: _standing, ...stages } = regions(states.get(key));
      for (const [stage, state] of Object.entries(stages))
        note(stood, { stage, state, at: event.occurredAt });
    }
  return stood;
}

function note(
  stood: Map<string, StageStood>,
  { stage, state, at }: { readonly stage: string; readonly state: string; readonly at: Instant },
): void {
  const before = stood.get(stage);
  if (state === 'passed') {
    if (before?.state !== 'passed') stood.set(stage, { state: 'passed', passedAt: at });
  } else {
    const begun = state !== 'waiting' || (before !== undefined && before.state !== 'never-begun');
    stood.set(stage, { state: begun ? 'cut-short' : 'never-begun', passedAt: null });
  }
}

async function eventsWithSteps({ tx, organization, process }: Of): Promise<LedgerEvent[]> {
  const rows = await tx
    .selectFrom('ledger_event')
    .selectAll()
    .where('organization', '=', organization)
    .where('ledger', '=', process)
    .where(sql<boolean>`body -> 'steps' @> '[{"of": "process"}]'`)
    .orderBy('seq')
    .execute();
  return rows.map(({ occurred_at, recorded_at, previous_hash, body, ...row }) => ({
    ...{ organization, ledger: row.ledger, seq: row.seq, type: row.type, hash: row.hash },
    ...{ body: body as EventBody, occurredAt: occurred_at, recordedAt: recorded_at },
    previousHash: previous_hash,
  }));
}
