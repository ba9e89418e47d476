import { beforeAll, describe, expect, it } from 'vitest';
import { progressView } from '../../../engine/implementation/views/progress.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { commitmentView } from '../../../engine/plan/views/commitment.ts';
import { planView } from '../../../engine/plan/views/plan.ts';
import { planVersionView } from '../../../engine/plan/views/plan-version.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import { anImplementation, aPlanProcess, type GivenPlan, link } from '../plan/given-plan.ts';

describe('the stage of implementation', () => {
  let at: GivenPlan;
  let commitment: string;
  let first: string;
  let second: string;
  const on = (command: string, input: unknown, by = at.team) => accepted(at, by, command, input, at.process);
  const no = (command: string, input: unknown, by = at.team) => refused(at, by, command, input, at.process);
  const here = () => ({ organization: at.organization, process: at.process });
  const verdictOf = async (rule: string) => {
    const view = await gateView(at.engine, { ...here(), stage: 'implementation' });
    return view!.checklist.items.find((item) => item.rule === rule)!.verdict;
  };
  const report = (milestone: string, period: string, completion: string, more: object = {}) => ({
    commitment,
    milestone,
    period,
    completion,
    text: 'Se avanzó.',
    evidence: [link(`${period}`)],
    ...more,
  });

  beforeAll(async () => {
    testClock.moveTo('2021-11-16T15:00:00.000Z');
    at = await aPlanProcess();
    const submitted = await anImplementation(at);
    commitment = submitted.commitment;
    [first, second] = submitted.milestones.map(({ id }) => id) as [string, string];
  });

  it('sets the periods of reporting, the last of which ends with the plan', async () => {
    const view = await progressView(at.engine, here());
    expect(view?.periods.map(({ period, startsOn, endsOn }) => [period, startsOn, endsOn])).toEqual([
      ['2022-1', '2022-01-01', '2022-06-30'],
      ['2022-2', '2022-07-01', '2022-12-31'],
      ['2023-1', '2023-01-01', '2023-06-30'],
      ['2023-2', '2023-07-01', '2023-12-31'],
      ['2024-1', '2024-01-01', '2024-06-30'],
      ['2024-2', '2024-07-01', '2024-09-30'],
    ]);
    expect(await no('start-implementation', {})).toMatchObject({ reason: 'implementation-already-started' });
    expect(await verdictOf('milestone-progress-reported')).toEqual({
      status: 'not-applicable',
      why: 'no-period-ended',
    });
  });

  it('refuses a report on a period that has not begun, on the milestone of another, and with no words', async () => {
    expect(await no('report-progress', report(first, '2022-1', 'limited'))).toMatchObject({
      reason: 'period-not-begun',
    });
    testClock.moveTo('2022-07-07T15:00:00.000Z');
    expect(await no('report-progress', report(commitment, '2022-1', 'limited'))).toMatchObject({
      code: 'not-found',
      what: 'milestone',
    });
    const wordless = { ...report(first, '2022-1', 'limited'), text: undefined };
    expect(await no('report-progress', wordless)).toMatchObject({
      issues: [{ reason: 'neither-words-nor-nil' }],
    });
    expect(
      await no('report-progress', { ...report(first, '2022-1', 'limited'), nil: 'Nada.' }),
    ).toMatchObject({
      issues: [{ reason: 'words-and-nil' }],
    });
  });

  it('asks for evidence of whatever is above not started, and takes an explicit nil without it', async () => {
    const bare = { evidence: [] };
    expect(await no('report-progress', report(first, '2022-1', 'limited', bare))).toMatchObject({
      issues: [{ path: 'evidence', reason: 'progress-without-evidence' }],
    });
    const unknownFile = { evidence: [{ kind: 'file', title: 'Informe', hash: 'a'.repeat(64) }] };
    expect(await no('report-progress', report(first, '2022-1', 'limited', unknownFile))).toMatchObject({
      issues: [{ path: 'evidence', reason: 'file-not-stored' }],
    });
    const page = { evidence: [{ kind: 'link', title: 'Informe', url: 'http://example.org/' }] };
    expect(await no('report-progress', report(first, '2022-1', 'limited', page))).toMatchObject({
      code: 'invalid',
    });
    const nil = { text: undefined, nil: 'El equipo atendió una emergencia.', evidence: [] };
    expect(await no('report-progress', report(first, '2022-1', 'limited', nil))).toMatchObject({
      issues: [{ path: 'completion', reason: 'nil-advances-nothing' }],
    });
    await on('report-progress', report(first, '2022-1', 'not-started', nil));
  });

  it('keeps a report that a later one for the same period replaces', async () => {
    await on('report-progress', report(first, '2022-1', 'limited'));
    const view = await commitmentView(at.engine, { ...here(), commitment });
    expect(
      view?.fulfilment?.reports.map(({ completion, supersededAt }) => [completion, supersededAt !== null]),
    ).toEqual([
      ['not-started', true],
      ['limited', false],
    ]);
  });

  it('makes what is overdue visible by the clock, and only once it is due', async () => {
    expect(await no('check-period', { period: '2022-2' })).toMatchObject({ reason: 'reports-not-due-yet' });
    testClock.moveTo('2023-01-20T15:00:00.000Z');
    const swept = await sweep(at.engine, at.organization);
    // Beside the period, the heads of the ledgers, which the organization records every day, and what the monitoring body
    // is told of: the month that ended, and what fell overdue.
    expect(swept).toMatchObject({ accepted: 4, failed: 0 });
    const view = await progressView(at.engine, here());
    expect(view?.periods[0]).toMatchObject({ period: '2022-1', checkedAt: null, reports: 1, missing: [] });
    expect(view?.periods[1]).toMatchObject({
      period: '2022-2',
      checkedAt: '2023-01-20T15:00:00.000Z',
      missingWhenChecked: 2,
      missing: [
        { code: 'greener-1', overdue: true },
        { code: 'greener-2', overdue: true },
      ],
    });
    expect(await verdictOf('milestone-progress-reported')).toMatchObject({
      status: 'not-met',
      missing: [
        { code: 'greener-1', period: '2022-2', overdue: true },
        { code: 'greener-2', period: '2022-2', overdue: true },
      ],
    });
  });

  it('marks a late report as late, and asks for none after a milestone is complete', async () => {
    const late = await on('report-progress', report(first, '2022-2', 'complete'));
    expect(late.result.overdue).toBe(true);
    await on('report-progress', report(second, '2022-2', 'limited'));
    expect(await verdictOf('milestone-progress-reported')).toMatchObject({ status: 'met' });
    testClock.moveTo('2023-07-06T15:00:00.000Z');
    expect(await verdictOf('milestone-progress-reported')).toMatchObject({
      missing: [{ code: 'greener-2', period: '2023-1', overdue: false }],
    });
  });

  it('declares a delay without moving the day, and moves it by an amendment that keeps the old version', async () => {
    const delay = { commitment, milestone: second, reasonCode: 'procurement', reason: 'Sin oferentes.' };
    expect(await no('declare-delay', { ...delay, expectedOn: '2024-06-30' })).toMatchObject({
      issues: [{ reason: 'not-later-than-due' }],
    });
    await on('declare-delay', { ...delay, expectedOn: '2024-08-31' });
    const change = { commitment, milestone: second, reason: 'La licitación se convocó de nuevo.' };
    expect(await no('amend-milestone', { ...change, dueOn: '2024-10-01' })).toMatchObject({
      reason: 'after-the-plan-ends',
    });
    expect(await no('amend-milestone', { ...change, dueOn: '2024-08-31', act: 'Acta 11' })).toMatchObject({
      issues: [{ path: 'approvedAt', reason: 'act-without-date' }],
    });
    const amended = await on('amend-milestone', { ...change, dueOn: '2024-08-31' });
    expect(amended.result).toMatchObject({ commitmentVersion: 2, planVersion: 2 });
    expect(await verdictOf('amendments-versioned')).toMatchObject({
      status: 'not-met',
      found: { amendments: 1 },
    });
    await on('ratify-amendment', {
      amendment: amended.result.amendment,
      act: 'Acta de la sesión extraordinaria 2',
      approvedAt: '2023-07-06T10:00:00-04:00',
    });
    expect(await verdictOf('amendments-versioned')).toMatchObject({ status: 'met' });
    const view = await commitmentView(at.engine, { ...here(), commitment });
    const days = view?.versions.map(({ content }) => content.milestones.map(({ dueOn }) => dueOn));
    expect(days).toEqual([
      ['2022-12-31', '2024-06-30'],
      ['2022-12-31', '2024-08-31'],
    ]);
    expect(view?.fulfilment?.delays).toMatchObject([{ dueOn: '2024-06-30', expectedOn: '2024-08-31' }]);
  });

  it('changes a commitment of the plan by an amendment, and keeps every version of the plan readable', async () => {
    await on('amend-plan-commitment', {
      commitment,
      reason: 'Se suma una contraparte.',
      counterpart: 'Fundación Ciudadano Doce',
      act: 'Acta 12',
      approvedAt: testClock.now(),
    });
    const plan = await planView(at.engine, here());
    expect(plan?.versions.map(({ version, cause }) => [version, cause])).toEqual([
      [1, 'submission'],
      [2, 'amendment'],
      [3, 'amendment'],
    ]);
    const [before, after] = await Promise.all(
      [2, 3].map((version) => planVersionView(at.engine, { ...here(), version })),
    );
    expect(before?.content.commitments[0]?.counterpart).toBeNull();
    expect(after?.content.commitments[0]?.counterpart).toBe('Fundación Ciudadano Doce');
    // What was coded before submission was the text of then: an amendment does not undo the stage of the plan.
    const view = await gateView(at.engine, { ...here(), stage: 'plan' });
    expect(view?.checklist.items.filter(({ blocks }) => blocks)).toEqual([]);
  });

  it('completes a commitment only when every milestone is complete and what was asked for is shown', async () => {
    testClock.moveTo('2024-07-10T15:00:00.000Z');
    const completion = { commitment, completedAt: testClock.now(), summary: 'Los dos hitos se cumplieron.' };
    expect(await no('complete-commitment', completion)).toMatchObject({
      reason: 'milestones-not-complete',
      details: { milestones: ['greener-2'] },
    });
    const idle = { text: undefined, nil: 'La mesa no sesionó.', evidence: [] };
    await on('report-progress', report(second, '2023-1', 'limited', idle));
    await on('report-progress', report(second, '2023-2', 'substantial'));
    await on('report-progress', report(second, '2024-1', 'complete'));
    expect(await no('complete-commitment', completion)).toMatchObject({
      reason: 'artefacts-not-shown',
      details: { missing: ['council-act'] },
    });
    const artefacts = [{ code: 'council-act', evidence: link('Acta del concejo') }];
    await on('complete-commitment', { ...completion, artefacts });
    expect(await no('report-progress', report(second, '2024-1', 'limited'))).toMatchObject({
      code: 'not-accepted-in-state',
      state: 'complete',
    });
    expect(await verdictOf('completion-needs-all-milestones')).toMatchObject({
      status: 'met',
      found: { commitments: 1, complete: 1 },
    });
  });

  it('passes once the inception report is there and the evaluation has its day, and the ledger verifies', async () => {
    const inception = { kind: 'inception', summary: 'El plan cumple.', evidence: [link('Informe inicial')] };
    expect(await verdictOf('inception-report-due')).toMatchObject({
      status: 'not-met',
      found: { dueOn: '2022-01-17' },
    });
    const declared = await on(
      'record-report',
      { ...inception, deliveredAt: '2022-01-17T18:00:00-03:00' },
      at.monitor,
    );
    expect(declared.late).toBe(true);
    expect(await no('request-passage', { stage: 'implementation' })).toMatchObject({ code: 'gate-blocked' });
    await on('schedule-evaluation', { on: '2024-10-15' });
    expect((await on('request-passage', { stage: 'implementation' })).event).toBe('stage-passed');
    const found = await verifyOne(at.engine, here());
    expect(found?.faults).toEqual([]);
  });
});
