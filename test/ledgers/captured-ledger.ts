import type { Catalogue } from '../../engine/catalogue.ts';
import type { Facts } from '../../engine/facts.ts';
import type { Verdict } from '../../engine/gates/verdict.ts';
import { hashOf, type Json } from '../../engine/kernel/canonical.ts';
import type { Engine } from '../../engine/kernel/engine.ts';
import { findProcess } from '../../engine/kernel/process-row.ts';
import type { LedgerEvent } from '../../engine/ledger/event.ts';
import { foldEvents } from '../../engine/ledger/fold.ts';
import { readEvents } from '../../engine/ledger/read.ts';
import { verifyOne } from '../../engine/process/views/verification.ts';
import { calendarOf } from '../../engine/workflow/calendar.ts';
import {
  gateOf,
  type PublishedWorkflow,
  runnable,
  type WorkflowDefinition,
} from '../../engine/workflow/registry.ts';

/** A rule judged at the time of the capture: what it knew, and what it said. */
export interface CapturedVerdict {
  readonly rule: string;
  readonly version: number;
  readonly params: { readonly [name: string]: Json };
  readonly facts: { readonly [name: string]: Json };
  readonly at: string;
  readonly verdict: Verdict;
}

/** The ledger of a process as an older Cauce left it: what a newer one must still read the same. */
export interface CapturedLedger {
  readonly workflow: { readonly hash: string; readonly definition: WorkflowDefinition };
  readonly events: readonly LedgerEvent[];
  readonly head: string;
  /** The states that the events fold to, by kind and id. */
  readonly states: { readonly [thing: string]: Json };
  readonly verdicts: readonly CapturedVerdict[];
}

/** Takes the whole ledger of a process, its workflow, and what every rule of it says now. Throws where it does not verify. */
export async function captureLedger(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<CapturedLedger> {
  const verified = await verifyOne(engine, at);
  if (verified === undefined || verified.faults.length > 0) {
    throw new Error(`The process does not verify: ${JSON.stringify(verified?.faults)}`);
  }
  return engine.unit(at.organization, async (tx) => {
    const process = (await findProcess(engine, tx, {
      organization: at.organization,
      id: at.process,
      lock: false,
    }))!;
    const { workflow } = process;
    const ledger = { organization: at.organization, ledger: at.process };
    const events = await readEvents(tx, ledger, { after: 0, limit: verified.events });
    const captured: CapturedLedger = {
      workflow: { hash: workflow.hash, definition: { spec: workflow.spec, pins: workflow.pins } },
      events,
      head: verified.head,
      states: statesOf(events, workflow, engine.catalogue),
      verdicts: await verdictsOf(
        engine,
        { tx, organization: at.organization, process: at.process },
        workflow,
      ),
    };
    return { commit: false, value: JSON.parse(JSON.stringify(captured)) as CapturedLedger };
  });
}

/** The states that events fold to by the machines of this Cauce, each in the version that the workflow names. */
export function statesOf(
  events: readonly LedgerEvent[],
  workflow: PublishedWorkflow,
  catalogue: Catalogue,
): { [thing: string]: Json } {
  const machineOf = (kind: string) =>
    kind === 'process' ? workflow.machine : catalogue.lifecycle(kind, workflow.pins.lifecycles[kind]);
  const states = [...foldEvents(events, machineOf)];
  return Object.fromEntries(states.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The workflow of a captured ledger, made runnable by this Cauce. Throws where a version that it names is gone. */
export const workflowOf = ({ workflow }: CapturedLedger, catalogue: Catalogue): PublishedWorkflow =>
  runnable(workflow.definition, catalogue, workflow.hash);

/** Judges a captured verdict again: the same version of the rule, on the facts of then. */
export function judgedAgain(
  captured: CapturedVerdict,
  workflow: PublishedWorkflow,
  catalogue: Catalogue,
): Json {
  const { rule: name, version, params, facts, at } = captured;
  const rule = catalogue.rule(name, version);
  const verdict = rule.judge(facts as never, rule.params.parse(params), {
    at,
    calendar: calendarOf(workflow.spec),
  });
  return JSON.parse(JSON.stringify(verdict)) as Json;
}

/** The name of a capture's file: what it is, and by its hash that it is still that. */
export const fileNameOf = (name: string, captured: CapturedLedger): string =>
  `${name}.${hashOf(captured).slice(0, 16)}.json`;

async function verdictsOf(
  { catalogue, clock }: Engine,
  scope: Parameters<Catalogue['readFact']>[1],
  workflow: PublishedWorkflow,
): Promise<CapturedVerdict[]> {
  const at = clock.now();
  const verdicts: CapturedVerdict[] = [];
  const gates = Object.entries(workflow.spec.stages).flatMap(([stage, { outcomes }]) => [
    gateOf(workflow, stage),
    ...Object.keys(outcomes).map((outcome) => gateOf(workflow, stage, outcome)),
  ]);
  for (const use of gates.flat()) {
    const rule = catalogue.rule(use.rule, use.version);
    const facts: Record<string, unknown> = {};
    for (const name of rule.needs as (keyof Facts)[]) {
      facts[name] = await catalogue.readFact(name, scope, use.params);
    }
    const verdict = rule.judge(facts as never, rule.params.parse(use.params), {
      at,
      calendar: calendarOf(workflow.spec),
    });
    const { params, version } = use;
    verdicts.push({ rule: use.rule, version, params, facts, at, verdict } as CapturedVerdict);
  }
  return verdicts;
}
