import { z } from 'zod';
import { recordAttempt } from '../attempts/record-attempt.ts';
import { contentDigest } from '../consultation/secrecy/content-digest.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { appendEvent, holdHead, type LedgerHead, organizationLedger } from '../ledger/append.ts';
import type { EventBody } from '../ledger/event.ts';
import { type HeldRole, rolesThere } from '../people/held-role.ts';
import { rolesHeld } from '../people/mandates.ts';
import type { Role } from '../people/roles.ts';
import { calendarOf } from '../workflow/calendar.ts';
import type { ProcessInHand } from '../workflow/process.ts';
import type { PublishedWorkflow } from '../workflow/registry.ts';
import { authorise, whereOf } from './authorise.ts';
import { canonicalJson, hashOf, type Json } from './canonical.ts';
import { latest } from './clock.ts';
import type { AnyCommand, ContentDigest, Fields, Recorded } from './command.ts';
import { type Admitted, baseContext, processContext, stepThing } from './context.ts';
import { acceptedNow, offered } from './decide.ts';
import type { CommandRequest, Engine, Principal } from './engine.ts';
import { eventsByCommand } from './event-command.ts';
import { askGuards } from './guard.ts';
import { parseInput } from './input.ts';
import { Journal } from './journal.ts';
import { moveWaits } from './moved-waits.ts';
import { holdProcess, writeProcess } from './process-row.ts';
import { react } from './reaction.ts';
import { keepReceipt, type Receipt, type RequestKey, receiptFor } from './receipts.ts';
import { inItsPlace, invalid, isRefused, notFound, type Refusal, type Refused, refuse } from './refusals.ts';
import { refuseScope } from './scopes.ts';
import { moveStageClock, setStageClock } from './stage-clock.ts';
import { stepUp } from './step-up.ts';
import { tellSuspension } from './suspension.ts';
import { admitTime } from './time.ts';

/** What an accepted command answers. The same key gets the very same answer again. */
export interface Accepted {
  readonly ok: true;
  readonly seq: number;
  readonly event: string;
  readonly recordedAt: string;
  readonly late: boolean;
  readonly result: Fields;
  /** The names in the result that are told this once, and never again for a repeated request. */
  readonly once?: readonly string[];
  /** The process after the command; left out for a command on an organization. */
  readonly process?: { readonly id: string; readonly version: number; readonly state: Json };
}

export type Answer = Accepted | { readonly ok: false; readonly refusal: Refusal };

/** A command on its way: what was asked, by whom, and in which transaction it is carried out. */
interface Call {
  readonly engine: Engine;
  readonly tx: Tx;
  readonly principal: Principal;
  readonly request: CommandRequest;
  readonly command: AnyCommand;
  readonly journal: Journal;
  readonly seen: Seen;
}

/** What is read, and held, before anything is decided. */
interface Hand {
  readonly process: ProcessInHand | undefined;
  readonly ledger: string;
  readonly head: LedgerHead;
  readonly receipt: Receipt | undefined;
  readonly key: RequestKey;
  readonly held: readonly HeldRole[];
}

/**
 * The one way in: parse, lock, authorise, judge, decide, record, announce, in one transaction of one
 * organization. What is refused leaves nothing behind in what it was about; that it was tried is recorded apart.
 */
export async function execute(
  engine: Engine,
  principal: Principal,
  request: CommandRequest,
): Promise<Answer> {
  const seen: Seen = {};
  const answer = await answerTo(engine, principal, request, seen);
  if (!answer.ok) await recordAttempt(engine, { ...request, ...seen, principal, refusal: answer.refusal });
  return answer;
}

/** What came to light on the way to a refusal: the roles that its caller held there. */
interface Seen {
  roles?: readonly Role[];
}

async function answerTo(
  engine: Engine,
  principal: Principal,
  request: CommandRequest,
  seen: Seen,
): Promise<Answer> {
  const command = engine.catalogue.command(request.command);
  if (command === undefined) return no(refuse({ code: 'unknown-command', command: request.command }));
  const unfit = refuseScope(principal, command.name) ?? refuseLevel(command, request);
  if (unfit !== undefined) return no(unfit);
  const input = parseInput(command, request.input);
  if (isRefused(input)) return no(input);
  const parsed = { ...request, input: input.value };
  return engine.unit(request.organization, async (tx) => {
    const journal = new Journal();
    const answer = await carryOut({ engine, tx, principal, request: parsed, command, journal, seen });
    const { pending } = journal;
    if (!isRefused(answer)) return { commit: true, value: answer, pending };
    await Promise.allSettled(pending);
    return { commit: false, value: no(answer) };
  });
}

const no = ({ refusal }: Refused): Answer => ({ ok: false, refusal });

/** A process's command is sent to a process, and an organization's to the organization. */
function refuseLevel({ name, scope }: AnyCommand, { process }: CommandRequest): Refused | undefined {
  if ((scope === 'process') === (process !== undefined)) return undefined;
  return refuse({ code: 'wrong-level', command: name, belongsTo: scope });
}

async function carryOut(call: Call): Promise<Accepted | Refused> {
  const { request, command } = call;
  const hand = await takeInHand(call);
  if (isRefused(hand)) return hand;
  call.seen.roles = rolesThere(hand.held, whereOf(hand.process));
  if (hand.receipt !== undefined) return answeredBefore(hand.receipt, hand.key.requestHash);
  const sent = { tx: call.tx, ...request, command, process: hand.process };
  const allowed = await authorise(sent, hand.held);
  if (isRefused(allowed)) return allowed;
  const unconfirmed = stepUp(call.principal, command.name, allowed.role, call.engine.clock.now());
  if (unconfirmed !== undefined) return unconfirmed;
  const recordedAt = latest(call.engine.clock.now(), hand.head.recordedAt);
  const time = admitTime(command, request.input, recordedAt, hand.process?.workflow.spec);
  if (isRefused(time)) return time;
  const acting = { ...call.principal, role: allowed.role };
  const { engine, tx, journal } = call;
  const { organization, input } = request;
  const admitted: Admitted = { engine, tx, journal, organization, input, acting, recordedAt, ...time };
  const done = await record(admitted, call, hand.process);
  return isRefused(done) ? tell(call, hand, done) : conclude(admitted, call, hand, done);
}

/** A refusal as this caller is told it: that the process is suspended, and of what is open what they may do. */
async function tell({ engine, tx, request }: Call, hand: Hand, refused: Refused): Promise<Refused> {
  if (hand.process === undefined) return refused;
  const at = { organization: request.organization, process: hand.process.id };
  const { refusal } = await tellSuspension(tx, at, refused);
  const where = whereOf(hand.process);
  const { commands } = engine.catalogue;
  const mine = (events: readonly string[]) =>
    eventsByCommand(
      offered(events, (name) => engine.catalogue.command(name), hand.held, where),
      commands,
    );
  if ('open' in refusal) return refuse({ ...refusal, open: mine(refusal.open) });
  if ('accepts' in refusal) return refuse({ ...refusal, accepts: mine(refusal.accepts) });
  return { refusal: inItsPlace(refusal, hand.process.workflow.spec.jurisdiction.timeZone) };
}

/** Everything that is read before anything is decided, asked for at once: locks first, in the one order. */
async function takeInHand({ engine, tx, principal, request, command }: Call): Promise<Hand | Refused> {
  const { organization } = request;
  const id = command.scope === 'process' ? (request.process ?? '') : undefined;
  const ledger = id ?? organizationLedger;
  const remembered = await rememberedOf({ engine, request, command });
  const asked = remembered ?? request.input;
  if (principal.kind === 'public' && remembered !== undefined && !isOneOfAKind(request.key))
    return invalid('Idempotency-Key', 'key-not-one-of-a-kind');
  const requestHash = hashOf({ command: command.name, process: id, input: asked });
  // The public is many: the key that one of them chose finds nothing for another who asked for something else.
  const caller = principal.kind === 'public' ? `public:${requestHash}` : `${principal.kind}:${principal.id}`;
  const key = { organization, principal: caller, key: request.key ?? '', requestHash };
  const [process, head, receipt, roles] = await Promise.all([
    id === undefined ? undefined : holdProcess(engine, tx, organization, id),
    holdHead(tx, organization, ledger),
    request.key === undefined ? undefined : receiptFor(tx, key),
    principal.kind === 'person' ? rolesHeld(tx, organization, principal.id, engine.clock.now()) : [],
  ]);
  if (id !== undefined && process === undefined) return notFound('process', id);
  if (head === undefined) return notFound('organization', organization);
  const held: HeldRole[] = [...roles, everywhere('public')];
  if (principal.kind === 'clock') held.push(everywhere('clock'));
  return { process, ledger, head, receipt, key, held };
}

/** What a receipt remembers of a request where that is not all of it; digests only where there is a receipt to keep. */
function rememberedOf({ engine, request, command }: Pick<Call, 'engine' | 'request' | 'command'>) {
  const { organization, key } = request;
  const digest: ContentDigest = async (consultation, content) =>
    key === undefined ? null : contentDigest(engine.keys, { organization, consultation }, content);
  return command.remembers?.(request.input as never, digest);
}

/**
 * Where all of a request cannot be remembered, two people who chose the same key would be taken for one: what the
 * public sends then has a key that nobody chooses twice, or none.
 */
const isOneOfAKind = (key: string | undefined): boolean =>
  key === undefined || z.uuid().safeParse(key).success;

/** What anyone holds, and what falls due. */
const everywhere = (role: Role): HeldRole => ({ role, scope: { kind: 'organization' }, body: null });

/** A repeated key gets the first answer again; the same key with another body is a mistake of the caller's. */
function answeredBefore(receipt: Receipt, requestHash: string): Accepted | Refused {
  if (receipt.requestHash !== requestHash) return invalid('Idempotency-Key', 'key-used-for-another-request');
  return receipt.answer as Accepted;
}

/** What a command recorded, and the state and the version of its workflow that it leaves the process in. */
type Done = Recorded & { readonly state?: Json; readonly workflow?: PublishedWorkflow };

async function record(
  admitted: Admitted,
  { request, command }: Call,
  process: ProcessInHand | undefined,
): Promise<Done | Refused> {
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
  const within = await askGuards(admitted.engine.catalogue.guards, context as never, command.name);
  if (isRefused(within)) return within;
  admitted.journal.within.push(...within);
  const done = await command.record(context as never);
  if (isRefused(done)) return done;
  const { workflow } = context.process;
  await follow(admitted, process, { state: moved(), workflow });
  const told = { event: done.event, before: process.state, after: moved() };
  await react(admitted.engine.catalogue.reactions, context as never, admitted.journal, told);
  await moveNewWaits(admitted, context.process);
  return { ...done, state: moved(), workflow };
}

/** A wait that begins within a window that moves deadlines is moved by it from the first. */
async function moveNewWaits(admitted: Admitted, process: ProcessInHand): Promise<void> {
  const { tx, organization, journal, engine } = admitted;
  if (!journal.setsMovingWait && !journal.steps.some(({ of, event }) => of === 'process' && event)) return;
  const shown = engine.catalogue.domains.flatMap((domain) => domain.deadlines ?? []);
  const at = { tx, organization, process: process.id };
  await moveWaits(at, { calendar: calendarOf(process.workflow.spec), shown });
}

/** Sets the clock by what the process itself did, which most commands leave as it is. */
async function follow(
  admitted: Admitted,
  process: ProcessInHand,
  now: { readonly state: Json; readonly workflow: PublishedWorkflow },
): Promise<void> {
  const { tx, organization, journal, recordedAt } = admitted;
  const steps = journal.steps.filter(({ of }) => of === 'process');
  const events = steps.flatMap(({ event }) => event ?? []);
  if (events.length === 0) return;
  const at = { tx, organization, process: process.id };
  const { spec } = process.workflow;
  const move = { before: process.state, after: now.state, events };
  if (steps.some(({ migration }) => migration !== undefined))
    await moveStageClock(at, { from: spec, to: now.workflow.spec, ...move }, recordedAt);
  else await setStageClock(at, spec, move, recordedAt);
}

/**
 * Makes the answer, and sends the event, the process's new state and the receipt on their way. The unit of
 * work waits for them with the commit, so that the lock is held for no round trip more than it must be.
 */
function conclude(admitted: Admitted, { request }: Call, hand: Hand, done: Done): Accepted {
  const { tx, organization, recordedAt, occurredAt, journal, late } = admitted;
  const { type } = done.event;
  const process = hand.process === undefined ? undefined : after(hand.process, done);
  const answer: Accepted = {
    ok: true,
    seq: hand.head.seq + 1,
    event: type,
    recordedAt,
    late,
    result: done.result ?? {},
    ...(process === undefined ? {} : { process }),
  };
  const body = bodyOf(admitted, request.command, done);
  const at = { organization, ledger: hand.ledger, head: hand.head };
  journal.send(appendEvent(tx, at, { type, body, occurredAt, recordedAt }));
  if (process !== undefined && process.version !== hand.process?.version) {
    const { workflow } = done;
    const migrated = workflow?.hash === hand.process?.workflow.hash ? undefined : workflow;
    journal.send(writeProcess(tx, organization, { ...process, migrated }, recordedAt));
  }
  if (request.key !== undefined) journal.send(keepReceipt(tx, hand.key, answer, recordedAt));
  if (done.once === undefined) return answer;
  return { ...answer, result: { ...answer.result, ...done.once }, once: Object.keys(done.once) };
}

function bodyOf({ journal, acting, late }: Admitted, command: string, { event }: Recorded): EventBody {
  return {
    payload: event.payload,
    steps: journal.steps,
    seals: journal.seals,
    ...(journal.erasures.length === 0 ? {} : { erasures: journal.erasures }),
    ...(journal.mandates.length === 0 ? {} : { mandates: journal.mandates }),
    command,
    by: { id: acting.id, role: acting.role, key: acting.key },
    ...(late ? { late: true } : {}),
    ...(journal.within.length === 0 ? {} : { within: journal.within }),
    ...(event.corrects === undefined ? {} : { corrects: event.corrects }),
  };
}

/** The process's own version moves only with its state, or with the version of its workflow. */
function after(process: ProcessInHand, done: Done): NonNullable<Accepted['process']> {
  const { state = process.state, workflow = process.workflow } = done;
  const moved =
    workflow.hash !== process.workflow.hash ||
    (state !== process.state && canonicalJson(state) !== canonicalJson(process.state));
  return { id: process.id, version: process.version + (moved ? 1 : 0), state };
}
