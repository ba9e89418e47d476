import { beforeAll, describe, expect, it } from 'vitest';
import type { CommitmentSheet } from '../../../engine/documents/contracts/commitment-sheet.ts';
import type { EvaluationReport } from '../../../engine/documents/contracts/evaluation-report.ts';
import type { ProgressReport } from '../../../engine/documents/contracts/progress-report.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import {
  anImplementation,
  aPlanProcess,
  coding,
  type GivenPlan,
  link,
  wholeCommitment,
} from '../plan/given-plan.ts';
import { dataOf, htmlOf, wordsIn } from './render-built-in.ts';

describe('the documents that follow a plan', () => {
  let at: GivenPlan;
  let commitment: string;
  let first: string;
  let second: string;
  const on = (command: string, input: unknown, by = at.team) => accepted(at, by, command, input, at.process);
  const noDraft = (kind: string, subject?: string) =>
    refused(at, at.team, 'draft-document', { kind, subject }, at.process);
  const draft = async (kind: string, subject?: string) =>
    (await on('draft-document', { kind, subject })).result;

  beforeAll(async () => {
    testClock.moveTo('2021-11-16T15:00:00.000Z');
    at = await aPlanProcess();
    ({ commitment } = await bareThenWhole());
  });

  /** A draft with nothing but its title is a sheet too; then the plan of the tests. */
  async function bareThenWhole() {
    const drafted = await on('draft-commitment', { code: 'bare', title: 'Sin nada' });
    const bare = String(drafted.result.commitment);
    const data = await dataOf<CommitmentSheet>(at, { kind: 'commitment-sheet', subject: bare });
    expect(data).toMatchObject({ plan: null, coding: null, fulfilment: null, milestones: [], versions: [] });
    const words = wordsIn(htmlOf('es', 'commitment-sheet', data));
    expect(words).toContain('El compromiso no tiene hitos todavía.');
    expect(words).toContain('sin fecha de inicio a sin fecha de término');
    expect(wordsIn(htmlOf('en', 'commitment-sheet', data))).toContain(
      'The commitment has no milestones yet.',
    );
    await on('withdraw-commitment', { commitment: bare, reason: 'No fue elegido.' });
    const gone = await dataOf<CommitmentSheet>(at, { kind: 'commitment-sheet', subject: bare });
    expect(wordsIn(htmlOf('es', 'commitment-sheet', gone))).toContain('No fue elegido.');
    expect(await noDraft('plan')).toMatchObject({ reason: 'plan-not-drafted-yet' });
    const made = await anImplementation(at);
    [first, second] = made.milestones.map(({ id }) => id) as [string, string];
    return made;
  }

  it('write a commitment in the fields of OGP, as it stands', async () => {
    expect(await draft('commitment-sheet', commitment)).toMatchObject({
      folio: expect.stringMatching(/^FICHA-\d{4}-0001$/),
    });
    const data = await dataOf<CommitmentSheet>(at, { kind: 'commitment-sheet', subject: commitment });
    expect(data).toMatchObject({
      title: wholeCommitment.title,
      commitment: { number: 1, lead: wholeCommitment.lead, problem: [wholeCommitment.problem] },
      plan: { startsOn: '2022-01-03', version: 1 },
      milestones: [{ number: 1, completion: null }, { number: 2 }],
      indicators: [{ baseline: 0, noBaseline: false, target: 2 }],
      artefacts: [{ shown: null }],
      coding: { verifiable: 'yes', potential: coding.potential, outdated: false },
      fulfilment: { state: 'under-way' },
      versions: [{ version: 1 }],
    });
    const words = wordsIn(htmlOf('es', 'commitment-sheet', data));
    for (const sentence of [
      wholeCommitment.problem,
      wholeCommitment.statusQuo,
      wholeCommitment.action,
      ...wholeCommitment.milestones.map(({ title }) => title),
      'medio ambiente y clima',
      'participación ciudadana',
      'Acta del concejo que recibe la ordenanza: todavía no se muestra',
      coding.grounds,
    ])
      expect(words).toContain(sentence);
    expect(await noDraft('commitment-sheet', at.process)).toMatchObject({ code: 'not-found' });
  });

  it('write a period milestone by milestone, a nil report as a nil, and what nobody reported as missing', async () => {
    expect(await noDraft('progress-report', '2022-1')).toMatchObject({
      reason: 'period-not-ended-yet',
      details: { endsOn: '2022-06-30' },
    });
    expect(await noDraft('progress-report', '1999-1')).toMatchObject({ code: 'not-found', what: 'period' });
    testClock.moveTo('2022-06-20T15:00:00.000Z');
    await on('declare-delay', {
      commitment,
      milestone: first,
      expectedOn: '2023-02-28',
      reasonCode: 'capacity',
      reason: 'Faltó personal.',
    });
    testClock.moveTo('2022-07-05T15:00:00.000Z');
    const nil = { completion: 'not-started', nil: 'El equipo atendió una emergencia.' };
    await on('report-progress', { commitment, milestone: first, period: '2022-1', ...nil });
    testClock.moveTo('2023-01-25T15:00:00.000Z');
    const late = { completion: 'limited', text: 'Se avanzó.', evidence: [link('Informe')] };
    await on('report-progress', { commitment, milestone: first, period: '2022-2', ...late });
    const half = await dataOf<ProgressReport>(at, { kind: 'progress-report', subject: '2022-1' });
    expect(half.totals).toEqual({ milestones: 2, reported: 1, nil: 1, missing: 0, late: 0, complete: 0 });
    expect(half.commitments[0]).toMatchObject({
      milestones: [
        { nil: nil.nil, text: null },
        { completion: null, notAsked: true },
      ],
      delays: [{ reasonCode: 'capacity', expectedOn: '2023-02-28' }],
    });
    const words = wordsIn(htmlOf('es', 'progress-report', half));
    expect(words).toContain('Sin avance que informar. El equipo atendió una emergencia.');
    expect(words).toContain('No corresponde informar en este período');
    expect(words).toContain('Capacidad. Faltó personal.');
    const next = await dataOf<ProgressReport>(at, { kind: 'progress-report', subject: '2022-2' });
    expect(next.totals).toEqual({ milestones: 2, reported: 1, nil: 0, missing: 1, late: 1, complete: 0 });
    expect(next.commitments[0]?.milestones).toMatchObject([
      { before: { completion: 'not-started', period: '2022-1' } },
      { before: null },
    ]);
    const spoken = wordsIn(htmlOf('es', 'progress-report', next));
    expect(spoken).toContain('Sin informe');
    expect(spoken).toContain('fuera de plazo');
    expect(wordsIn(htmlOf('en', 'progress-report', next))).toContain('No report');
    expect(await draft('progress-report', '2022-2')).toMatchObject({
      folio: expect.stringMatching(/^AVANCE-\d{4}-0001$/),
    });
  });

  it('show in the sheet how far each milestone is, what is late and what was changed', async () => {
    await on('amend-milestone', {
      commitment,
      milestone: second,
      reason: 'El concejo cambió su calendario.',
      dueOn: '2024-08-31',
    });
    const data = await dataOf<CommitmentSheet>(at, { kind: 'commitment-sheet', subject: commitment });
    expect(data).toMatchObject({
      milestones: [{ completion: 'limited', period: '2022-2' }, { dueOn: '2024-08-31' }],
      delays: [{ reason: 'Faltó personal.' }],
      amendments: [{ act: null, commitmentVersion: 2 }],
      coding: { outdated: true },
      versions: [{ version: 1 }, { version: 2 }],
    });
    const words = wordsIn(htmlOf('es', 'commitment-sheet', data));
    expect(words).toContain('El texto cambió después de esta calificación');
    expect(words).toContain('pendiente');
  });

  it('write both sides of the evaluation, what is blank as blank, and where they differ', async () => {
    expect(await noDraft('evaluation-report')).toMatchObject({ reason: 'nothing-assessed-yet' });
    const answers = (completion: string) => [
      { scale: 'completion', version: 1, answer: completion },
      { scale: 'did-it-open-government', version: 1, answer: 'marginal' },
    ];
    const side = { commitment, assessedAt: testClock.now(), grounds: 'Por lo que muestran los informes.' };
    await on('assess-own', { ...side, answers: answers('complete') });
    const alone = await dataOf<EvaluationReport>(at, { kind: 'evaluation-report' });
    expect(alone.totals).toEqual({
      commitments: 1,
      ownAssessed: 1,
      independentlyAssessed: 0,
      differences: 0,
    });
    const words = wordsIn(htmlOf('es', 'evaluation-report', alone));
    expect(words).toContain('sin responder');
    // What only one side answered was compared with nothing.
    expect(words).toContain('completo sin responder falta una respuesta');
    expect(words).toContain('No se hizo.');
    expect(words).toContain('No se registraron lecciones.');
    await on('assess-independently', { ...side, answers: answers('limited').slice(0, 1) }, at.monitor);
    const both = await dataOf<EvaluationReport>(at, { kind: 'evaluation-report' });
    expect(both).toMatchObject({
      monitoringBody: 'Universidad Austral de Chile (UACH)',
      totals: { differences: 1 },
      commitments: [
        {
          phases: [
            {
              answers: [
                { scale: 'completion', own: 'complete', independent: 'limited', differs: true },
                { scale: 'did-it-open-government', independent: null, differs: false },
              ],
              unexplained: ['completion'],
            },
          ],
        },
      ],
      scales: [{ levels: ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'] }, {}],
    });
    await on('note-discrepancy', {
      commitment,
      phase: 'end-of-commitment',
      scale: 'completion',
      note: 'El equipo contó lo entregado después.',
    });
    const noted = await dataOf<EvaluationReport>(at, { kind: 'evaluation-report' });
    expect(noted.commitments[0]!.phases[0]).toMatchObject({ unexplained: [], notes: [{ notedBy: 'team' }] });
    expect(wordsIn(htmlOf('es', 'evaluation-report', noted))).toContain(
      'El equipo contó lo entregado después. El equipo del proceso,',
    );
    expect(wordsIn(htmlOf('en', 'evaluation-report', noted))).toContain('The scales');
    expect(await draft('evaluation-report')).toMatchObject({
      folio: expect.stringMatching(/^EVALUACION-\d{4}-0001$/),
    });
    expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
  });

  it('count in a later period what was complete before it, and leave out the delays of that', async () => {
    const complete = { completion: 'complete', text: 'Se terminó.', evidence: [link('Cierre')] };
    await on('report-progress', { commitment, milestone: first, period: '2023-1', ...complete });
    testClock.moveTo('2024-01-05T15:00:00.000Z');
    const later = await dataOf<ProgressReport>(at, { kind: 'progress-report', subject: '2023-2' });
    expect(later.totals).toMatchObject({ reported: 0, complete: 1 });
    expect(later.commitments[0]?.delays).toEqual([]);
    const words = wordsIn(htmlOf('es', 'progress-report', later));
    expect(words).toContain('Completo, según el informe del período 2023-1; en este no se pide otro');
  });
});
