import { expect, it } from 'vitest';
import { recount } from '../../../engine/consultation/tally/recount.ts';
import { consultationView } from '../../../engine/consultation/views/consultation.ts';
import { recountView } from '../../../engine/consultation/views/recount.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted } from '../../given.ts';
import {
  aBallot,
  aProcess,
  cast,
  document,
  frozen,
  inDays,
  opened,
  type TestProcess,
} from './given-consultation.ts';

const reasonsOf = (answers: readonly Awaited<ReturnType<typeof cast>>[]) => {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const reason = answer.ok
      ? 'taken'
      : answer.refusal.code === 'not-possible'
        ? answer.refusal.reason
        : answer.refusal.code;
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
};
const votedIn = async (at: TestProcess, consultation: string) =>
  (await consultationView(at.engine, { ...at, consultation }))!.voters.voted;

it('takes exactly one of fifty ballots of the same person at once', async () => {
  const at = await aProcess();
  const consultation = await opened(at);
  const ballots = Array.from({ length: 50 }, () => aBallot(consultation, 1, ['greener']));
  const answers = await Promise.all(ballots.map((ballot) => cast(at, ballot)));
  expect(reasonsOf(answers)).toEqual({ taken: 1, 'already-voted': 49 });
  expect(await votedIn(at, consultation)).toBe(1);
});

it('answers fifty repetitions of one ballot at once alike', async () => {
  const at = await aProcess();
  const consultation = await opened(at);
  const ballot = aBallot(consultation, 1, ['greener']);
  const answers = await Promise.all(Array.from({ length: 50 }, () => cast(at, ballot)));
  expect(answers).toEqual(answers.map(() => answers[0]));
  expect(reasonsOf(answers)).toEqual({ taken: 50 });
  expect(await votedIn(at, consultation)).toBe(1);
});

it('takes fifty ballots of fifty people at once, and one of fifty with the same receipt', async () => {
  const at = await aProcess();
  const consultation = await opened(at);
  const some = Array.from({ length: 50 }, (_, voter) => aBallot(consultation, voter, ['greener']));
  expect(reasonsOf(await Promise.all(some.map((ballot) => cast(at, ballot))))).toEqual({ taken: 50 });
  const { inclusionCode } = aBallot(consultation, 0, []);
  const clash = Array.from({ length: 50 }, (_, voter) =>
    aBallot(consultation, 100 + voter, ['safer'], { inclusionCode }),
  );
  expect(reasonsOf(await Promise.all(clash.map((ballot) => cast(at, ballot))))).toEqual({
    taken: 1,
    invalid: 49,
  });
  expect(await votedIn(at, consultation)).toBe(51);
});

it('counts every ballot that it took and none that it refused, closing in the middle of them', async () => {
  const at = await aProcess();
  const closesAt = inDays(6);
  const consultation = await frozen(at, { opensAt: inDays(1), closesAt });
  const before = new Date(Date.parse(closesAt) - 1).toISOString();
  testClock.moveTo(before);
  const cast1 = (voter: number) =>
    cast(at, aBallot(consultation, voter, [voter % 3 === 0 ? 'safer' : 'greener']));
  const early = Array.from({ length: 40 }, (_, voter) => cast1(voter));
  testClock.moveTo(closesAt);
  const closing = accepted(at, at.team, 'close-consultation', { consultation }, at.process);
  const late = Array.from({ length: 40 }, (_, voter) => cast1(100 + voter));
  const answers = await Promise.all([...early, ...late]);
  const { result } = await closing;
  const taken = answers.filter(({ ok }) => ok).length;
  expect(result.ballots).toBe(taken);
  expect(await votedIn(at, consultation)).toBe(taken);
  await accepted(at, at.secretary, 'count-consultation', { consultation }, at.process);
  await accepted(at, at.secretary, 'destroy-consultation-keys', { consultation }, at.process);
  await accepted(at, at.secretary, 'publish-result', { consultation }, at.process);
  const { file } = (await recountView(at.engine, { ...at, consultation }))!;
  expect(recount(file)).toMatchObject({ agrees: true, tally: { ballots: taken } });
  expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
});

it('lets no ballot in behind a consultation that is annulled, or a process that is cancelled, meanwhile', async () => {
  for (const [command, by] of [
    ['annul-consultation', 'secretary'],
    ['cancel-process', 'administrator'],
  ] as const) {
    const at = await aProcess();
    const consultation = await opened(at);
    const input =
      command === 'cancel-process'
        ? { reason: 'Se anula.' }
        : { consultation, reason: 'interruption', authority: 'Tribunal', explanation: 'Se cortó la luz.' };
    let inTheBox = -1;
    const ended = accepted(at, at[by], command, input, at.process).then(async () => {
      inTheBox = await votedIn(at, consultation);
    });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, voter) => cast(at, aBallot(consultation, voter, ['greener']))),
    );
    await ended;
    expect(await votedIn(at, consultation), command).toBe(inTheBox);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(inTheBox);
  }
});

it('gives one vote to a person who votes on paper and electronically at the same moment', async () => {
  const at = await aProcess();
  const consultation = await opened(at);
  const voters = Array.from({ length: 20 }, (_, voter) => document(voter));
  const entry = {
    folios: { first: 1, last: 20 },
    unused: 0,
    ballots: 20,
    blank: 0,
    spoiled: 0,
    votes: [{ option: 'safer', votes: 20 }],
    voters,
  };
  const first = { consultation, code: 'feria', place: 'Feria', entry };
  const { batch } = (await accepted(at, at.paper, 'enter-paper-batch', first, at.process)).result;
  const again = { consultation, batch, entry };
  const [reentered, ...answers] = await Promise.all([
    accepted(at, at.otherPaper, 'reenter-paper-batch', again, at.process),
    ...voters.map((_, voter) => cast(at, aBallot(consultation, voter, ['greener']))),
  ]);
  const taken = answers.filter(({ ok }) => ok).length;
  expect(reentered.result).toMatchObject({ agrees: true, setAside: taken });
  expect(await votedIn(at, consultation)).toBe(20);
});

it('closes once and counts once, however many ask at once', async () => {
  const at = await aProcess();
  const { organization, process } = at;
  const consultation = await opened(at);
  for (let voter = 0; voter < 5; voter += 1) await cast(at, aBallot(consultation, voter, ['greener']));
  testClock.moveTo(inDays(6));
  for (const command of [
    'close-consultation',
    'count-consultation',
    'destroy-consultation-keys',
    'publish-result',
  ]) {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        execute(at.engine, at.secretary, { organization, process, command, input: { consultation } }),
      ),
    );
    expect(
      answers.filter(({ ok }) => ok),
      command,
    ).toHaveLength(1);
  }
  const { file } = (await recountView(at.engine, { ...at, consultation }))!;
  expect(file).toMatchObject({ electronic: { ballots: 5 } });
  expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
});
