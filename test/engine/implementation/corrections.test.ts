import { beforeAll, expect, it } from 'vitest';
import { commitmentView } from '../../../engine/plan/views/commitment.ts';
import { planView } from '../../../engine/plan/views/plan.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import { anImplementation, aPlanProcess, type GivenPlan, link } from '../plan/given-plan.ts';

let at: GivenPlan;
let submitted: Awaited<ReturnType<typeof anImplementation>>;
const on = (command: string, input: unknown) => accepted(at, at.team, command, input, at.process);
const no = (command: string, input: unknown) => refused(at, at.team, command, input, at.process);
const here = () => ({ organization: at.organization, process: at.process });
const reason = 'Se transcribió mal el acta.';

const seqOf = (type: string): Promise<number> =>
  at.engine.unit(at.organization, async (tx) => {
    const row = await tx
      .selectFrom('ledger_event')
      .select('seq')
      .where('organization', '=', at.organization)
      .where('ledger', '=', at.process)
      .where('type', '=', type)
      .executeTakeFirstOrThrow();
    return { commit: false, value: row.seq };
  });

beforeAll(async () => {
  testClock.moveTo('2022-02-01T15:00:00.000Z');
  at = await aPlanProcess();
  submitted = await anImplementation(at);
  testClock.moveTo('2022-02-02T15:00:00.000Z');
});

it('says in public that a gate was passed on an endorsement that came too late', async () => {
  const seq = await seqOf('plan-endorsed');
  const future = { endorsedAt: '2022-02-03T15:00:00.000Z' };
  expect(await no('correct-record', { seq, reason, changes: future })).toMatchObject({
    issues: [{ path: 'changes.endorsedAt', reason: 'in-the-future' }],
  });
  const late = { endorsedAt: '2022-02-02T12:00:00.000Z' };
  const corrected = await on('correct-record', { seq, reason, changes: late });
  expect(corrected.result.findings).toEqual([{ stage: 'plan', rule: 'endorsed-before-submission' }]);
  const view = await planView(at.engine, here());
  expect(view?.endorsements).toMatchObject([{ endorsedAt: '2022-02-02T12:00:00.000Z' }]);
});

it('corrects when the plan was submitted, while that submission stands', async () => {
  const seq = await seqOf('plan-submitted');
  const changes = { submittedAt: '2022-02-02T14:00:00.000Z' };
  expect((await on('correct-record', { seq, reason, changes })).result.findings).toEqual([]);
  expect((await planView(at.engine, here()))?.submittedAt).toBe('2022-02-02T14:00:00.000Z');
});

it('takes a report back, and never up: what went further is reported anew', async () => {
  const { commitment, milestones } = submitted;
  const report = { commitment, milestone: milestones[0]!.id, period: '2022-1', text: 'Listo.' };
  await on('report-progress', { ...report, completion: 'substantial', evidence: [link('Informe')] });
  const seq = await seqOf('progress-reported');
  const to = (completion: string) => ({ seq, reason, changes: { completion } });
  expect(await no('correct-record', to('complete'))).toMatchObject({
    issues: [
      { path: 'changes.completion', reason: 'not-less-than-reported', details: { said: 'substantial' } },
    ],
  });
  await on('correct-record', to('limited'));
  const view = await commitmentView(at.engine, { ...here(), commitment });
  expect(view?.fulfilment?.reports).toMatchObject([{ completion: 'limited' }]);
});

it('leaves a ledger that verifies', async () => {
  expect((await verifyOne(at.engine, here()))?.faults).toEqual([]);
});
