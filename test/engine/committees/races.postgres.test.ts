import { expect, it } from 'vitest';
import { execute } from '../../../engine/kernel/execute.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { declared, pass, publicly, someAssemblies, someone, withGate } from './given-committees.ts';

withGate();

type Answer = Awaited<ReturnType<typeof execute>>;

const codes = (answers: readonly Answer[]) => {
  const counts: { [code: string]: number } = {};
  for (const answer of answers) {
    const { refusal } = answer.ok ? { refusal: { code: 'accepted' as const } } : answer;
    const code = refusal.code === 'not-possible' ? refusal.reason : refusal.code;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
};

it('lets one of twenty declare an election at once, and begins one term', async () => {
  const given = await someAssemblies();
  const committee = await given.committee();
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  await given.nominated(election, [{}, {}, {}]);
  await given.holds(meeting);
  await given.counted(election, { 'C-1': 30, 'C-2': 20, 'C-3': 10 });
  const officers = await Promise.all(Array.from({ length: 20 }, () => someone('team')));
  const at = { organization: given.at.organization, process: given.process };
  const all = (command: string, input: object) =>
    Promise.all(officers.map((by) => execute(given.at.engine, by, { ...at, command, input })));
  const declarations = await all('declare-election', { election, presiding: 'Mesa' });
  expect(codes(declarations)).toEqual({ accepted: 1, 'not-accepted-in-state': 19 });
  pass(9);
  const [confirmations] = await Promise.all([
    all('confirm-election', { election }),
    sweep(given.at.engine, given.at.organization),
  ]);
  expect(codes(confirmations).accepted ?? 0).toBeLessThanOrEqual(1);
  expect(await given.committeeNow(committee)).toMatchObject({ state: 'in-office', terms: 1 });
  expect((await given.committeeNow(committee)).members).toHaveLength(2);
  await given.verified();
});

it('takes one of many counts of the same round, and calls one election of a committee at a time', async () => {
  const given = await someAssemblies();
  const committee = await given.committee();
  const meeting = await given.assembly();
  const at = { organization: given.at.organization, process: given.process };
  const many = (command: string, inputs: readonly object[]) =>
    Promise.all(inputs.map((input) => execute(given.at.engine, given.team, { ...at, command, input })));
  const call = {
    committee,
    meeting,
    mode: 'by-candidate',
    ties: 'lot',
    mayVote: 'Vecinas y vecinos',
    mayStand: 'Vecinas y vecinos',
  };
  const called = await many(
    'call-election',
    Array.from({ length: 10 }, () => call),
  );
  expect(codes(called)).toEqual({ accepted: 1, 'election-under-way': 9 });
  const accepted = called.find((answer) => answer.ok)!;
  const election = accepted.ok ? (accepted.result.election as string) : '';
  await given.nominated(election, [{}, {}, {}]);
  await given.holds(meeting);
  const counts = Array.from({ length: 10 }, (_, index) => ({
    election,
    countedBy: 'Escrutadores',
    contests: [
      {
        contest: 'member',
        lines: ['C-1', 'C-2', 'C-3'].map((option, place) => ({ option, for: 20 - 5 * place + index })),
      },
    ],
  }));
  expect(codes(await many('count-election', counts))).toEqual({ accepted: 1, 'not-accepted-in-state': 9 });
  expect((await given.electionNow(election)).counts).toHaveLength(1);
  await given.verified();
});

it('seats one replacement for one vacancy, and counts every objection made at once', async () => {
  const given = await someAssemblies();
  const { committee, election } = await declared(given);
  const at = { organization: given.at.organization, process: given.process };
  const objections = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      execute(given.at.engine, publicly, {
        ...at,
        command: 'object-to-election',
        input: { election, text: `Objeción ${index + 1}` },
      }),
    ),
  );
  expect(codes(objections)).toEqual({ accepted: 8 });
  expect(await given.electionNow(election)).toMatchObject({ openObjections: 8 });
  for (const answer of objections) {
    if (!answer.ok) continue;
    const { objection } = answer.result;
    const input = { election, objection, upheld: false, reasons: 'Se revisó y no es así.' };
    await given.accepted('answer-election-objection', input);
  }
  pass(9);
  await given.accepted('confirm-election', { election });
  const [member] = (await given.committeeNow(committee)).members;
  pass(1);
  await given.accepted('resign-membership', { membership: member!.id, document: 'Carta' });
  const input = { committee, membership: member!.id };
  const filled = await Promise.all(
    Array.from({ length: 10 }, () =>
      execute(given.at.engine, given.team, { ...at, command: 'fill-vacancy', input }),
    ),
  );
  expect(codes(filled)).toEqual({ accepted: 1, 'not-accepted-in-state': 9 });
  expect((await given.committeeNow(committee)).vacant).toEqual([]);
  await given.verified();
});
