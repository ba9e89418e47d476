import type { Tx } from '../database/unit-of-work.ts';
import type { Engine } from '../kernel/engine.ts';
import { attemptOf, type Crowd, type PersonsAttempt, type RefusedCommand } from './attempt.ts';
import { isKept } from './policy.ts';
import { type Counted, writeAttempt, writeCount } from './write-attempts.ts';

/**
 * Records a refused command after it was refused, in a transaction of its own: the one that was refused is rolled
 * back, and nothing of it stays. A person's attempt is kept with its codes and ids; the public's is counted. What
 * the clock is refused is told where the wait is. Never throws: a refusal stays the refusal that it is.
 */
export function recordAttempt(engine: Engine, refused: RefusedCommand): Promise<void> {
  const { organization, principal, refusal } = refused;
  if (principal.kind === 'clock' || !isKept(refusal)) return Promise.resolve();
  if (principal.kind === 'public') return countAttempt(engine, organization, 'public', refusal.code);
  const waiting = waitingOf(engine, organization);
  waiting.attempts.push(attemptOf(refused, engine.clock.now()));
  return written(engine);
}

/**
 * Counts, by the hour, what was refused to people whom nobody tells apart: the public; voters, of whom no trace may
 * be left; strangers, who show a key that is not good here.
 */
export function countAttempt(
  engine: Engine,
  organization: string,
  caller: Crowd,
  code: string,
): Promise<void> {
  const at = engine.clock.now();
  const { counts } = waitingOf(engine, organization);
  const key = `${at.slice(0, 13)} ${caller} ${code}`;
  counts.set(key, { caller, code, at, times: (counts.get(key)?.times ?? 0) + 1 });
  return written(engine);
}

/** What waits to be written for an organization. */
interface Waiting {
  readonly attempts: PersonsAttempt[];
  readonly counts: Map<string, Counted>;
}

interface Recorder {
  waiting: Map<string, Waiting>;
  /** What is being written now, and what will be written after it. */
  now: Promise<void>;
  next: Promise<void> | undefined;
}

/** One for each way into a database: whoever is refused waits in one line, and takes one connection between them. */
const recorders = new WeakMap<Engine['unit'], Recorder>();

function recorderOf({ unit }: Engine): Recorder {
  const recorder = recorders.get(unit) ?? { waiting: new Map(), now: Promise.resolve(), next: undefined };
  recorders.set(unit, recorder);
  return recorder;
}

function waitingOf(engine: Engine, organization: string): Waiting {
  const { waiting } = recorderOf(engine);
  const of = waiting.get(organization) ?? { attempts: [], counts: new Map() };
  waiting.set(organization, of);
  return of;
}

/**
 * Answers once what waits is written. While something is being written, what comes meanwhile is written after it,
 * all at once: a flood of refusals is a few transactions, and never more than one at a time.
 */
function written(engine: Engine): Promise<void> {
  const recorder = recorderOf(engine);
  recorder.next ??= recorder.now.then(() => {
    recorder.next = undefined;
    recorder.now = flush(engine, recorder);
    return recorder.now;
  });
  return recorder.next;
}

async function flush(engine: Engine, recorder: Recorder): Promise<void> {
  const { waiting } = recorder;
  recorder.waiting = new Map();
  for (const [organization, { attempts, counts }] of waiting) {
    const writes: Write[] = [
      ...attempts.map(
        (attempt): Write =>
          (tx) =>
            writeAttempt(tx, organization, attempt),
      ),
      ...[...counts.values()].map(
        (counted): Write =>
          (tx) =>
            writeCount(tx, organization, counted),
      ),
    ];
    await writeAll(engine, organization, writes);
  }
}

type Write = (tx: Tx) => Promise<void>;

/** All in one transaction; where that fails, each in its own, so that one that cannot be kept takes no other along. */
async function writeAll(engine: Engine, organization: string, writes: readonly Write[]): Promise<void> {
  try {
    await engine.unit(organization, async (tx) => {
      await Promise.all(writes.map((write) => write(tx)));
      return { commit: true, value: undefined };
    });
  } catch (error) {
    if (writes.length === 1) tellLoss(engine, error);
    else for (const write of writes) await writeAll(engine, organization, [write]);
  }
}

/** Says that an attempt went unrecorded, by the kind of fault: nothing of it, nor of who made it. */
function tellLoss({ log }: Engine, error: unknown): void {
  const { name, code } = error as { name?: unknown; code?: unknown };
  log?.(JSON.stringify({ fault: 'refused-attempt-not-recorded', error: String(name), code }));
}
