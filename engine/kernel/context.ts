import { sendNow } from '../database/pipelined-connection.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { judgeGate } from '../gates/judge.ts';
import type { Checklist } from '../gates/verdict.ts';
import { calendarOf } from '../workflow/calendar.ts';
import { migrateState } from '../workflow/migration/migrate-state.ts';
import { openBeside } from '../workflow/open-beside.ts';
import type { ProcessInHand } from '../workflow/process.ts';
import { gateOf } from '../workflow/registry.ts';
import type { Json } from './canonical.ts';
import type { Acting, BaseContext, Context, Wait } from './command.ts';
import { addToCounter } from './counters.ts';
import { notAccepted } from './decide.ts';
import type { Engine } from './engine.ts';
import { newId } from './ids.ts';
import type { Journal } from './journal.ts';
import type { Lifecycle } from './machine.ts';
import { notFound, type Refused, refuse } from './refusals.ts';
import { notBegunYet, readState, writeState } from './state.ts';
import { settleWait, writeWait } from './waits.ts';

/** What is known of a command once it is let in. */
export interface Admitted {
  readonly engine: Engine;
  readonly tx: Tx;
  readonly organization: string;
  readonly input: unknown;
  readonly acting: Acting;
  readonly recordedAt: string;
  readonly occurredAt: string;
  readonly late: boolean;
  readonly journal: Journal;
}

export function baseContext(admitted: Admitted): BaseContext<never> {
  const { engine, journal, ...known } = admitted;
  return {
    ...known,
    catalogue: engine.catalogue,
    keys: engine.keys,
    input: admitted.input as never,
    write: (statement) => journal.send(sendNow(admitted.tx, statement.compile())),
    wait: (wait: Wait) => writeWait({ ...admitted, process: null }, wait, newId(admitted.recordedAt)),
    newId: () => newId(admitted.recordedAt),
    seal: (table, id, texts) => journal.seal(table, id, texts),
    sealBatch: (table, batch, rows) => journal.sealBatch(table, batch, rows),
    erased: (of, id, process) => {
      journal.erasures.push({ of, id, ...(process === undefined ? {} : { process }) });
    },
    tellMandate: (told) => {
      journal.mandates.push(told);
    },
    begin: (lifecycle, id) => journal.begin(lifecycle.kind, id, lifecycle.initial),
    beginBatch: (lifecycle, batch) => journal.beginBatch(lifecycle.kind, batch, lifecycle.initial),
  };
}

/** The context of a command on a process. `moved` is asked afterwards for the state that the process is left in. */
export function processContext(
  admitted: Admitted,
  before: ProcessInHand,
): { context: Context<never>; moved(): Json } {
  const { engine, tx, organization, journal, recordedAt } = admitted;
  const process: { -readonly [Name in keyof ProcessInHand]: ProcessInHand[Name] } = { ...before };
  let { state } = before;
  const at = { tx, organization, process: process.id };
  const context: Context<never> = {
    ...baseContext(admitted),
    process,
    step: (lifecycle, id, event) => stepThing(admitted, process, lifecycle, id, event),
    course(event, verdict) {
      const { machine } = process.workflow;
      const step = machine.step(state, { type: event, verdict });
      if (!step.accepted) return notAccepted(event, machine, state);
      journal.step('process', process.id, event, verdict === undefined ? {} : { verdict });
      state = step.value;
      return undefined;
    },
    judge: (stage, { by: workflow = process.workflow, ...of } = {}) =>
      judgeStage(engine, at, { workflow }, { at: recordedAt, ...of, stage }),
    migrate(to, mapping) {
      const { stages, passed } = mapping;
      const named = { workflow: to.id, version: to.version, hash: to.hash };
      journal.step('process', process.id, 'migrate', { migration: { to: named, stages, passed } });
      state = migrateState(process.workflow.spec, to.spec, state, mapping);
      process.workflow = to;
    },
    count: async (name, by) => journal.send(addToCounter(at, name, by)),
    wait(wait: Wait) {
      journal.setsMovingWait ||= wait.movesWithSuspension;
      return writeWait(at, wait, newId(recordedAt));
    },
    settle: (kind, subject) => settleWait(at, kind, subject, recordedAt),
  };
  return { context, moved: () => state };
}

/** Judges the gate of a stage, or of one of its outcomes, as the process's workflow has it. */
export function judgeStage(
  engine: Engine,
  scope: { tx: Tx; organization: string; process: string },
  process: { workflow: ProcessInHand['workflow'] },
  gate: { stage: string; outcome?: string | undefined; at: string },
): Promise<Checklist> {
  const uses = gateOf(process.workflow, gate.stage, gate.outcome);
  const moment = { at: gate.at, calendar: calendarOf(process.workflow.spec) };
  const opens = openBeside(process.workflow, gate.stage, engine.catalogue);
  return judgeGate(engine.catalogue, scope, { stage: gate.stage, uses, opens }, moment);
}

/** Moves a thing along its lifecycle: the only place that writes a state. */
export async function stepThing(
  admitted: Admitted,
  process: Pick<ProcessInHand, 'id' | 'workflow'>,
  current: Lifecycle,
  id: string,
  event: string,
): Promise<Refused | undefined> {
  // A running process keeps the version of a lifecycle that its workflow was published with.
  const pinned = process.workflow.pins.lifecycles[current.kind];
  const lifecycle = admitted.engine.catalogue.lifecycle(current.kind, pinned) ?? current;
  const at = { tx: admitted.tx, organization: admitted.organization, process: process.id, id };
  const stands = await readState(at, lifecycle);
  if (stands === undefined) return (await notBegunYet(at, lifecycle)) ?? notFound(lifecycle.kind, id);
  const { state, batch } = stands;
  const step = lifecycle.step(state, { type: event });
  if (!step.accepted) {
    const accepts = lifecycle.accepts(state);
    return refuse({ code: 'not-accepted-in-state', command: event, of: lifecycle.kind, id, state, accepts });
  }
  admitted.journal.step(lifecycle.kind, id, event, batch ? { batch } : {});
  if (step.value !== state) await writeState(at, lifecycle, step.value as string);
  return undefined;
}
