import { beforeAll, describe, expect, it } from 'vitest';
import { evaluationView } from '../../../engine/evaluation/views/evaluation.ts';
import { lessonsView } from '../../../engine/evaluation/views/lessons.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import { asOwner } from '../../owner.ts';
import { anImplementation, aPlanProcess, type GivenPlan, link, mandateOfBefore } from '../plan/given-plan.ts';

const answers = (completion: string, opened: string) => [
  { scale: 'completion', version: 1, answer: completion },
  { scale: 'did-it-open-government', version: 1, answer: opened },
];

describe('the stage of evaluation', () => {
  let at: GivenPlan;
  let commitment: string;
  const on = (command: string, input: unknown, by = at.team) => accepted(at, by, command, input, at.process);
  const no = (command: string, input: unknown, by = at.team) => refused(at, by, command, input, at.process);
  const here = () => ({ organization: at.organization, process: at.process });
  const verdictOf = async (rule: string) => {
    const view = await gateView(at.engine, { ...here(), stage: 'evaluation' });
    return view!.checklist.items.find((item) => item.rule === rule)!.verdict;
  };
  const assessed = (more: object) => ({
    commitment,
    assessedAt: testClock.now(),
    grounds: 'Por lo que muestran los informes.',
    ...more,
  });

  beforeAll(async () => {
    testClock.moveTo('2021-11-16T15:00:00.000Z');
    at = await aPlanProcess();
    const submitted = await anImplementation(at);
    commitment = submitted.commitment;
    testClock.moveTo('2022-01-10T15:00:00.000Z');
    await on(
      'record-report',
      {
        kind: 'inception',
        deliveredAt: testClock.now(),
        summary: 'Cumple.',
        evidence: [link('Informe inicial')],
      },
      at.monitor,
    );
    const inception = [
      { scale: 'verifiability', version: 1, answer: 'yes' },
      { scale: 'local-novelty', version: 1, answer: 'new-practice' },
    ];
    await on('assess-independently', assessed({ phase: 'inception', answers: inception }), at.monitor);
    await on('schedule-evaluation', { on: '2022-05-15' });
    testClock.moveTo('2022-04-01T15:00:00.000Z');
    await on('end-commitment', {
      commitment,
      endedAt: testClock.now(),
      reasonCode: 'political-support',
      reason: 'La nueva administración no lo continuó.',
    });
    await on('request-passage', { stage: 'implementation' });
  });

  it('asks for both sides on the scales of the method', async () => {
    expect(await verdictOf('self-and-independent-assessment-recorded')).toMatchObject({
      status: 'not-met',
      missing: [{ code: 'greener', gaps: ['own/not-assessed', 'independent/not-assessed'] }],
    });
    const half = [{ scale: 'completion', version: 1, answer: 'limited' }];
    await on('assess-own', assessed({ answers: half }));
    expect(await verdictOf('self-and-independent-assessment-recorded')).toMatchObject({
      missing: [{ gaps: ['own/did-it-open-government', 'independent/not-assessed'] }],
    });
  });

  it('refuses what its scale does not have, and a scale that is not known or answered twice', async () => {
    const one = (answer: object) => assessed({ answers: [answer] });
    expect(await no('assess-own', one({ scale: 'completion', version: 1, answer: 'major' }))).toMatchObject({
      issues: [{ path: 'answers.0.answer', reason: 'answer-not-on-the-scale' }],
    });
    expect(await no('assess-own', one({ scale: 'completion', version: 2, answer: 'limited' }))).toMatchObject(
      {
        issues: [{ path: 'answers.0.scale', reason: 'scale-not-known' }],
      },
    );
    const twice = [
      ...answers('limited', 'marginal'),
      { scale: 'completion', version: 1, answer: 'complete' },
    ];
    expect(await no('assess-own', assessed({ answers: twice }))).toMatchObject({
      issues: [{ path: 'answers.2.scale', reason: 'scale-answered-twice' }],
    });
  });

  it('takes the independent assessment from nobody who acts for those who are judged', async () => {
    const judgement = assessed({ answers: answers('limited', 'did-not-change') });
    expect(await no('assess-independently', judgement)).toMatchObject({ code: 'not-permitted' });
    const { mandate } = await mandateOfBefore(at, { person: at.team.id, role: 'monitoring-body' });
    expect(await no('assess-independently', judgement)).toMatchObject({
      reason: 'assessor-is-a-party',
      details: { roles: ['team'] },
    });
    const report = { kind: 'inception', deliveredAt: testClock.now(), summary: 'x', evidence: [link('x')] };
    expect(await no('record-report', report)).toMatchObject({ reason: 'assessor-is-a-party' });
    await asOwner(at.organization, (tx) => tx.deleteFrom('mandate').where('id', '=', mandate).execute());
  });

  it('shows both sides beside each other, blank and unknown apart from an answer', async () => {
    await on('assess-own', assessed({ answers: answers('limited', 'marginal') }));
    const theirs = [
      ...answers('limited', 'unknown'),
      { scale: 'local-potential', version: 1, answer: 'not-binding' },
    ];
    await on('assess-independently', assessed({ answers: theirs }), at.monitor);
    const view = await evaluationView(at.engine, here());
    const end = view?.commitments[0]?.phases.find(({ phase }) => phase === 'end-of-commitment');
    expect(end?.scales).toMatchObject([
      { scale: 'completion', own: 'limited', independent: 'limited', differs: false },
      { scale: 'did-it-open-government', own: 'marginal', independent: 'unknown', differs: true },
      { scale: 'local-potential', own: null, independent: 'not-binding', differs: false },
    ]);
    expect(view?.commitments[0]?.phases[0]).toMatchObject({ phase: 'inception', own: null });
  });

  it('asks for a note on each difference, and for another once an answer has changed', async () => {
    const recorded = 'self-and-independent-assessment-recorded';
    expect(await verdictOf(recorded)).toMatchObject({
      missing: [{ gaps: ['not-noted/did-it-open-government'] }],
    });
    const note = {
      commitment,
      scale: 'did-it-open-government',
      note: 'El ente no vio la evidencia de 2022.',
    };
    expect(await no('note-discrepancy', { ...note, scale: 'completion' })).toMatchObject({
      reason: 'no-discrepancy',
    });
    await on('note-discrepancy', note, at.secretary);
    expect(await verdictOf(recorded)).toMatchObject({ status: 'met', found: { differences: 1 } });
    await on('assess-own', assessed({ answers: answers('limited', 'major') }));
    expect(await verdictOf(recorded)).toMatchObject({ status: 'not-met' });
    await on('note-discrepancy', note, at.secretary);
    expect(await verdictOf(recorded)).toMatchObject({ status: 'met' });
  });

  it('asks for the report on a commitment that ended, within its month', async () => {
    testClock.moveTo('2022-05-02T15:00:00.000Z');
    expect(await verdictOf('end-of-commitment-report-due')).toMatchObject({
      status: 'not-met',
      missing: [{ code: 'greener', dueOn: '2022-05-02', late: false }],
    });
    const report = { kind: 'end-of-commitment', deliveredAt: testClock.now(), summary: 'Quedó a medias.' };
    const evidence = [link('Informe de término')];
    expect(await no('record-report', { ...report, evidence }, at.monitor)).toMatchObject({
      issues: [{ path: 'commitment', reason: 'report-on-no-commitment' }],
    });
    await on('record-report', { ...report, commitment, evidence }, at.monitor);
    expect(await verdictOf('end-of-commitment-report-due')).toMatchObject({ status: 'met' });
  });

  it('is done when it is published with its lessons, and then no assessment changes', async () => {
    const view = await evaluationView(at.engine, here());
    const evaluation = view?.evaluation?.evaluation;
    expect(await verdictOf('evaluation-scheduled-and-done')).toMatchObject({
      missing: [{ gap: 'not-published' }, { gap: 'not-presented' }, { gap: 'lessons' }],
    });
    await on('record-lesson', { about: 'co-creation', lesson: 'Crear con otros toma más tiempo.' });
    await on('record-lesson', { about: 'commitments', commitment, lesson: 'Fijar la línea base antes.' });
    const published = await on('publish-evaluation', {
      evaluation,
      publishedAt: testClock.now(),
      presentedTo: 'Foro Multiactor',
      evidence: [link('Evaluación')],
    });
    expect(published.result.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await no('assess-own', assessed({ answers: answers('complete', 'outstanding') }))).toMatchObject({
      reason: 'evaluation-already-published',
    });
    const page = await lessonsView(at.engine, { ...here(), limit: 1 });
    expect(page?.items).toMatchObject([{ about: 'co-creation' }]);
    const rest = await lessonsView(at.engine, { ...here(), limit: 1, after: page?.next });
    expect(rest?.items).toMatchObject([{ about: 'commitments', commitment }]);
    expect(rest?.next).toBeUndefined();
    expect((await on('request-passage', { stage: 'evaluation' })).event).toBe('stage-passed');
    expect((await verifyOne(at.engine, here()))?.faults).toEqual([]);
  });
});
