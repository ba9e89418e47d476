import type { Tx } from '../database/unit-of-work.ts';
import { appendEvent, holdHead, type LedgerHead, organizationLedger } from '../ledger/append.ts';
import type { EventBody } from '../ledger/event.ts';
import { type HeldRole, rolesHeld } from '../people/mandates.ts';
import { canonicalJson, hashOf, type Json } from './canonical.ts';
import { latest } from './clock.ts';
import type { AnyCommand, Fields, Recorded } from './command.ts';
import { type Admitted, baseContext, processContext, stepThing } from './context.ts';
import { acceptedNow, roleFor } from './decide.ts';
import type { CommandRequest, Engine, Principal } from './engine.ts';
import { parseInput } from './input.ts';
import { Journal } from './journal.ts';
import { holdProcess, writeProcess } from './process-row.ts';
import { keepReceipt, type Receipt, receiptFor } from './receipts.ts';
import { invalid, isRefused, notFound, type Refusal, type Refused, refuse } from './refusals.ts';
import { admitTime } from './time.ts';

/** What an accepted command answers. The same key gets the very same answer again. */
export interface Accepted {
  readonly ok: true;
  readonly seq: number;
  readonly event: string;
  readonly recordedAt: string;
  readonly late: boolean;
  readonly result: Fields;
  /** The process after the command; left out for a command on an organization. */
  readonly process?: { readonly id: string; readonly version: number; readonly state: Json };
}

export type Answer = Accepted | { readonly ok: false; readonly refusal: Refusal };

/**
 * The one way in: parse, lock, authorise, judge, decide, record, announce, in one transaction of one
 * organization. Whatever is refused leaves nothing behind.
 */
export async function execute(
  engine: Engine,
  principal: Principal,
  request: CommandRequest,
): Promise<Answer> {
  const command = engine.catalogue.command(request.command);
  if (command === undefined) return no(refuse({ code: 'unknown-command', command: request.command }));
  if (!inScope(principal, command.name)) {
    return no(refuse({ code: 'not-permitted', command: command.name, needs: command.by }));
  }
  const input = parseInput(command, request.input);
  if (isRefused(input)) return no(input);
  return engine.unit(request.organization, async (tx) => {
    const answer = await carryOut(engine, tx, principal, { ...request, input: input.value }, command);
    return isRefused(answer) ? { commit: false, value: no(answer) } : { commit: true, value: answer };
  });
}

const no = ({ refusal }: Refused): Answer => ({ ok: false, refusal });

function inScope(principal: Principal, command: string): boolean {
  const { scopes } = principal;
  return scopes === undefined || scopes.includes('command:*') || scopes.includes(`command:${command}`);
}

/** Everything that is read before anything is decided, asked for at once: locks first, in the one order. */
async function takeInHand(
  engine: Engine,
  tx: Tx,
  principal: Principal,
  request: CommandRequest,
  command: AnyCommand,
) {
  const { organization } = request;
  const process = command.scope === 'process' ? (request.process ?? '') : undefined;
  const requestHash = hashOf({ command: command.name, process: process ?? null, input: request.input });
  const key = {
    organization,
    principal: `${principal.kind}:${principal.id}`,
    key: request.key ?? '',
    requestHash,
  };
  const [row, head, receipt, roles] = await Promise.all([
    process === undefined ? undefined : holdProcess(engine, tx, organization, process),
    holdHead(tx, organization, process ?? organizationLedger),
    request.key === undefined ? undefined : receiptFor(tx, key),
    principal.kind === 'person' ? rolesHeld(tx, organization, principal.id, engine.clock.now()) : [],
  ]);
  const held: HeldRole[] = [...roles, { role: 'public', process: null }];
  if (principal.kind === 'clock') held.push({ role: 'clock', process: null });
  return { process: row, ledger: process ?? organizationLedger, head, receipt, key, held };
}

type Hand = Awaited<ReturnType<typeof takeInHand>>;

async function carryOut(
  engine: Engine,
  tx: Tx,
  principal: Principal,
  request: CommandRequest,
  command: AnyCommand,
): Promise<Accepted | Refused> {
  const hand = await takeInHand(engine, tx, principal, request, command);
  if (command.scope === 'process' && hand.process === undefined)
    return notFound('process', request.process ?? '');
  if (hand.head === undefined) return notFound('organization', request.organization);
  if (hand.receipt !== undefined) return answeredBefore(hand.receipt, hand.key.requestHash);
  const allowed = roleFor(command, hand.held, hand.process?.id ?? null);
  if (isRefused(allowed)) return allowed;
  const admitted = admit(engine, tx, {
    principal,
    request,
    command,
    role: allowed.role,
    hand,
    head: hand.head,
  });
  if (isRefused(admitted)) return admitted;
  const done = await record(admitted, hand, request, command);
  if (isRefused(done)) return done;
  return conclude(admitted, hand.head, hand, request, command, done);
}

/** A repeated key gets the first answer again; the same key with another body is a mistake of the caller's. */
function answeredBefore(receipt: Receipt, requestHash: string): Accepted | Refused {
  if (receipt.requestHash !== requestHash) return invalid('Idempotency-Key', 'key-used-for-another-request');
  return receipt.answer as Accepted;
}

function admit(
  engine: Engine,
  tx: Tx,
  asked: {
    principal: Principal;
    request: CommandRequest;
    command: AnyCommand;
    role: Admitted['acting']['role'];
    hand: Hand;
    head: LedgerHead;
  },
): Admitted | Refused {
  const { principal, request, command, role, hand, head } = asked;
  const now = engine.clock.now();
  const recordedAt = latest(now, head.recordedAt);
  const time = admitTime(command, request.input, recordedAt, hand.process?.workflow.spec);
  if (isRefused(time)) return time;
  const acting = { kind: principal.kind, id: principal.id, role };
  const { organization, input } = request;
  return { engine, tx, organization, input, acting, recordedAt, ...time, journal: new Journal() };
}

async function record(
  admitted: Admitted,
  hand: Hand,
  request: CommandRequest,
  command: AnyCommand,
): Promise<(Recorded & { state?: Json }) | Refused> {
  const { process } = hand;
  if (process === undefined) return command.record(baseContext(admitted) as never);
  if (request.expectedVersion !== undefined && request.expectedVersion !== process.version) {
    return refuse({ code: 'stale-version', expected: request.expectedVersion, actual: process.version });
  }
  const closed = acceptedNow(command, process.workflow.machine, process.state);
  if (closed !== undefined) return closed;
  if (command.on !== undefined) {
    const id = command.on.id(request.input as never);
    const refused = await stepThing(admitted, process, command.on.lifecycle, id, command.name);
    if (refused !== undefined) return refused;
  }
  const { context, moved } = processContext(admitted, process);
  const done = await command.record(context as never);
  return isRefused(done) ? done : { ...done, state: moved() };
}

/** Writes the event, the process's new state and the receipt, and makes the answer. */
async function conclude(
  admitted: Admitted,
  head: LedgerHead,
  hand: Hand,
  request: CommandRequest,
  command: AnyCommand,
  done: Recorded & { state?: Json },
): Promise<Accepted> {
  const { tx, organization, recordedAt, occurredAt, journal, acting, late } = admitted;
  const { event } = done;
  const body: EventBody = {
    payload: event.payload,
    steps: journal.steps,
    seals: journal.seals,
    command: command.name,
    by: { id: acting.id, role: acting.role },
    ...(late ? { late: true } : {}),
    ...(event.corrects === undefined ? {} : { corrects: event.corrects }),
  };
  const process =
    hand.process === undefined ? undefined : after(hand.process, done.state ?? hand.process.state);
  const answer: Accepted = {
    ok: true,
    seq: head.seq + 1,
    event: event.type,
    recordedAt,
    late,
    result: done.result ?? {},
    ...(process === undefined ? {} : { process }),
  };
  await Promise.all([
    appendEvent(
      tx,
      { organization, ledger: hand.ledger, head },
      { type: event.type, body, occurredAt, recordedAt },
    ),
    process !== undefined && process.version !== hand.process?.version
      ? writeProcess(tx, organization, process, recordedAt)
      : undefined,
    request.key === undefined ? undefined : keepReceipt(tx, hand.key, answer, recordedAt),
  ]);
  return done.once === undefined ? answer : { ...answer, result: { ...answer.result, ...done.once } };
}

/** The process's own version moves only with its state. */
function after(process: { id: string; version: number; state: Json }, state: Json) {
  const moved = canonicalJson(state) !== canonicalJson(process.state);
  return { id: process.id, version: process.version + (moved ? 1 : 0), state };
}
