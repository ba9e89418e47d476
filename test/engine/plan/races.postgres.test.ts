import { expect, it } from 'vitest';
import { execute } from '../../../engine/kernel/execute.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted } from '../../given.ts';
import {
  anImplementation,
  aPlanProcess,
  appointment,
  type GivenPlan,
  link,
  planText,
  wholeCommitment,
} from './given-plan.ts';

/** Sends the same command many times at once, and gives every answer. */
const atOnce = (at: GivenPlan, command: string, input: (time: number) => unknown, times = 20, by = at.team) =>
  Promise.all(
    Array.from({ length: times }, (_, time) =>
      execute(at.engine, by, {
        organization: at.organization,
        process: at.process,
        command,
        input: input(time),
      }),
    ),
  );

it('submits a plan once, however many say so at once', async () => {
  const at = await aPlanProcess();
  const on = (command: string, input: unknown) => accepted(at, at.team, command, input, at.process);
  const { result } = await on('draft-commitment', { code: 'greener', ...wholeCommitment });
  await accepted(at, at.secretary, 'adopt-commitment', { commitment: result.commitment }, at.process);
  const { plan } = (await on('draft-plan', planText)).result;
  const answers = await atOnce(at, 'submit-plan', () => ({ plan, submittedAt: testClock.now() }));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]));
  expect(new Set(refusals)).toEqual(new Set(['not-accepted-in-state']));
});

it('gives each commitment a number of its own, and one body the office of monitor', async () => {
  const at = await aPlanProcess();
  const codes = Array.from({ length: 8 }, (_, index) => `c${index}`);
  const drafted = await atOnce(at, 'draft-commitment', (time) => ({ code: codes[time], title: 'Uno' }), 8);
  const ids = drafted.map((answer) => (answer.ok ? answer.result.commitment : undefined));
  const adopt = (time: number) => ({ commitment: ids[time] });
  const adopted = await atOnce(at, 'adopt-commitment', adopt, 8, at.secretary);
  const numbers = adopted.map((answer) => (answer.ok ? Number(answer.result.number) : 0));
  expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  await atOnce(at, 'appoint-monitoring-body', () => appointment(testClock.now()), 8);
  const inOffice = await at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('monitoring_body')
      .select('id')
      .where('organization', '=', at.organization)
      .where('ended_at', 'is', null)
      .execute(),
  }));
  expect(inOffice).toHaveLength(1);
  const found = await verifyOne(at.engine, { organization: at.organization, process: at.process });
  expect(found?.faults).toEqual([]);
});

it('keeps one report in force where many come for the same period, and all of them on record', async () => {
  testClock.moveTo('2022-02-01T15:00:00.000Z');
  const at = await aPlanProcess();
  const { commitment, milestones } = await anImplementation(at);
  const report = {
    commitment,
    milestone: milestones[0]!.id,
    period: '2022-1',
    completion: 'limited',
    text: 'Se avanzó.',
  };
  const answers = await atOnce(at, 'report-progress', (time) => ({ ...report, evidence: [link(`${time}`)] }));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const rows = await at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('progress_report')
      .select('superseded_at')
      .where('organization', '=', at.organization)
      .execute(),
  }));
  expect(rows).toHaveLength(20);
  expect(rows.filter(({ superseded_at }) => superseded_at === null)).toHaveLength(1);
  const found = await verifyOne(at.engine, { organization: at.organization, process: at.process });
  expect(found?.faults).toEqual([]);
});

it('stores the same file once, however many bring it at once', async () => {
  const at = await aPlanProcess();
  const file = { mediaType: 'text/plain', content: Buffer.from('Acta').toString('base64') };
  const answers = await atOnce(at, 'attach-file', () => file, 8);
  expect(answers.filter((answer) => answer.ok && answer.result.known === false)).toHaveLength(1);
});
