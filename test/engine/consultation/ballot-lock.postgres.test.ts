import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../engine/kernel/engine.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { testClock } from '../../database.ts';
import { aBallot, aProcess, cast, inDays, opened, type TestProcess, voted } from './given-consultation.ts';

/** Long enough for a statement that waits for no lock, by far. */
const aWhileMs = 400;

/** An engine that stands still before each commit, everything written and every lock held, until it is let go. */
function pausing(engine: Engine) {
  const letGo = Promise.withResolvers<void>();
  const stands = Promise.withResolvers<void>();
  const slow: Engine = {
    ...engine,
    unit: (organization, work) =>
      engine.unit(organization, async (tx) => {
        const ended = await work(tx);
        await Promise.all(ended.pending ?? []);
        if (ended.commit) {
          stands.resolve();
          await letGo.promise;
        }
        return ended;
      }),
  };
  return { slow, stands: stands.promise, letGo: () => letGo.resolve() };
}

/** What a promise came to within a while, or that it still waits. */
const soon = <T>(promise: Promise<T>) => Promise.race([promise, pause(aWhileMs, 'waits' as const)]);

const changes = {
  'close-consultation': (at: TestProcess, consultation: string) => ({ by: at.team, input: { consultation } }),
  'annul-consultation': (at: TestProcess, consultation: string) => ({
    by: at.secretary,
    input: { consultation, reason: 'interruption', authority: 'Tribunal', explanation: 'Se cortó la luz.' },
  }),
  'suspend-process': (at: TestProcess) => ({ by: at.team, input: { reason: 'Emergencia' } }),
  'cancel-process': (at: TestProcess) => ({ by: at.administrator, input: { reason: 'Se anula.' } }),
} as const;

/** What a ballot is told that came after. */
const refusals = {
  'close-consultation': 'not-accepted-in-state',
  'annul-consultation': 'not-accepted-in-state',
  'suspend-process': 'process-suspended',
  'cancel-process': 'not-accepted-in-stage',
} as const satisfies Record<keyof typeof changes, string>;

const send = (at: TestProcess, engine: Engine, command: keyof typeof changes, consultation: string) => {
  const { organization, process } = at;
  const { by, input } = changes[command](at, consultation);
  return execute(engine, by, { organization, process, command, input });
};

describe.each(Object.keys(changes) as (keyof typeof changes)[])('%s', (command) => {
  it('waits for a ballot that is being cast, and the ballot counts', async () => {
    const at = await aProcess();
    const consultation = await opened(at);
    await voted(at, consultation, 1, 'greener');
    const { slow, stands, letGo } = pausing(at.engine);
    const casting = cast(
      { ...at, engine: slow as TestProcess['engine'] },
      aBallot(consultation, 2, ['safer']),
    );
    await stands;
    if (command === 'close-consultation') testClock.moveTo(inDays(6));
    const change = send(at, at.engine, command, consultation);
    expect(await soon(change)).toBe('waits');
    letGo();
    expect(await casting).toMatchObject({ ok: true });
    expect(await change).toMatchObject({ ok: true });
    if (command === 'close-consultation') expect(await change).toMatchObject({ result: { ballots: 2 } });
  });

  it('lets no ballot in behind it', async () => {
    const at = await aProcess();
    const consultation = await opened(at);
    await voted(at, consultation, 1, 'greener');
    const { slow, stands, letGo } = pausing(at.engine);
    // Its own clock, so that it is the lock that refuses the ballot, and not the hour.
    const later = {
      ...slow,
      clock: { now: () => (command === 'close-consultation' ? inDays(6) : testClock.now()) },
    };
    const change = send(at, later, command, consultation);
    await stands;
    const casting = cast(at, aBallot(consultation, 2, ['safer']));
    expect(await soon(casting)).toBe('waits');
    letGo();
    expect(await change).toMatchObject({ ok: true });
    expect(await casting).toMatchObject({ ok: false, refusal: { code: refusals[command] } });
  });
});

it('is shared: a ballot does not wait for another', async () => {
  const at = await aProcess();
  const consultation = await opened(at);
  await voted(at, consultation, 1, 'greener');
  const { slow, stands, letGo } = pausing(at.engine);
  const casting = cast({ ...at, engine: slow as TestProcess['engine'] }, aBallot(consultation, 2, ['safer']));
  await stands;
  expect(await soon(cast(at, aBallot(consultation, 3, ['safer'])))).toMatchObject({ ok: true });
  letGo();
  expect(await casting).toMatchObject({ ok: true });
});
