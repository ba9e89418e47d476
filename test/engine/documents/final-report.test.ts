import { beforeAll, describe, expect, it } from 'vitest';
import { commitment as promised } from '../../../demo/infoem/commitment.ts';
import { asWritten } from '../../../demo/infoem/final-report.ts';
import type { FinalReport } from '../../../engine/documents/contracts/final-report.ts';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { commitmentView } from '../../../engine/plan/views/commitment.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';
import { link } from '../plan/given-plan.ts';
import { dataOf, htmlOf, wordsIn } from './render-built-in.ts';

const title = { es: 'Etapa', en: 'Stage' };
const workflow = {
  format: 1,
  id: 'local-plan',
  version: 1,
  title,
  jurisdiction: { country: 'MX', timeZone: 'America/Mexico_City' },
  roles: {
    team: { title, as: 'team' },
    institution: { title, as: 'responsible-institution' },
    secretary: { title, as: 'secretary' },
    monitor: { title, as: 'monitoring-body' },
  },
  stages: {
    plan: {
      title,
      activities: ['commitments', 'plan', 'submission', 'progress', 'assessments'],
      gate: [
        {
          rule: 'milestone-progress-reported',
          params: { periodMonths: 6 },
          severity: 'programme',
          basis: { kind: 'our-choice', reference: 'test', why: { es: 'Prueba.', en: 'Test.' } },
        },
      ],
    },
  },
};

const written = asWritten();

describe("Infoem's final report", () => {
  let at: TestOrganization & { process: string };
  let team: Principal;
  let institution: Principal;
  let monitor: Principal;
  let commitment: string;
  let data: FinalReport;
  let page: string;
  const on = (command: string, input: unknown, by = team) => accepted(at, by, command, input, at.process);
  const no = (command: string, input: unknown, by = team) => refused(at, by, command, input, at.process);

  beforeAll(async () => {
    testClock.moveTo('2023-06-30T15:00:00.000Z');
    const organization = await anOrganization();
    const someone = async (role: string, body: string): Promise<Principal> => {
      const office = { office: 'Titular', institution: body };
      const { result } = await accepted(organization, organization.administrator, 'register-person', office);
      const mandate = { person: result.person, role, act: 'nombramiento', from: '2020-01-01T00:00:00Z' };
      await accepted(organization, organization.administrator, 'give-mandate', mandate);
      return { kind: 'person', id: String(result.person) };
    };
    team = await someone('team', 'Secretariado Técnico Local');
    institution = await someone('responsible-institution', 'Infoem');
    monitor = await someone('monitoring-body', 'Universidad');
    const secretary = await someone('secretary', 'Secretariado Técnico Local');
    await accepted(organization, organization.administrator, 'publish-workflow', { workflow });
    const input = { workflow: workflow.id, version: 1, title: promised.plan.value };
    const { result } = await accepted(organization, team, 'open-process', input);
    at = { ...organization, process: String(result.process) };
    const drafted = await on('draft-commitment', {
      code: promised.code,
      title: promised.title.value,
      lead: promised.lead.value,
      startsOn: promised.startsOn.value,
      endsOn: promised.endsOn.value,
      milestones: promised.milestones.map((one) => ({ ...one })),
    });
    commitment = String(drafted.result.commitment);
    await on('adopt-commitment', { commitment }, secretary);
    expect(await no('draft-document', { kind: 'final-report', subject: commitment })).toMatchObject({
      reason: 'final-report-not-written-yet',
    });
    await on('write-final-report', { commitment, ...written }, institution);
    data = await dataOf<FinalReport>(at, { kind: 'final-report', subject: commitment });
    page = wordsIn(htmlOf('es', 'final-report', data));
  });

  it('is entered in the register from what its institution wrote', async () => {
    const { result } = await on('draft-document', { kind: 'final-report', subject: commitment });
    expect(result).toMatchObject({ folio: expect.stringMatching(/^INFORME-FINAL-\d{4}-0001$/) });
    expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
  });

  it('holds every sentence of the report, in its order', () => {
    const order = [
      ...textsIn(written.context),
      written.objective,
      written.approach,
      ...written.lines.map(({ title: said }) => said),
      ...textsIn(written.purpose),
      ...written.lines.flatMap((line) => [line.title, ...textsIn(line.text)]),
      ...textsIn(written.results),
    ];
    expect(order.length).toBeGreaterThan(40);
    let from = page.indexOf('Contexto', page.indexOf('Lo que consta en el registro'));
    for (const text of order) {
      const place = page.indexOf(wordsIn(text), from);
      expect({ text, found: place >= from }).toEqual({ text, found: true });
      from = place;
    }
  });

  it('computes its figures and counts its days by the calendar', () => {
    const [study] = data.lines;
    expect(study!.figures[0]).toMatchObject({
      count: 117,
      of: 125,
      percent: 93.6,
      stated: 93.6,
      differs: false,
    });
    expect(study!.figures[1]).toMatchObject({ count: 18, of: 125, percent: 14.4, stated: null });
    expect(study!.happenings[0]).toMatchObject({ naturalDays: 16, businessDays: 12, weekday: 'thursday' });
    expect(study!.happenings[1]).toMatchObject({ inferred: true, weekday: 'friday' });
    expect(page).toContain('93.6 %');
    expect(page).toContain('16 días naturales 12 días hábiles');
    expect(page).toContain('viernes 18 de febrero de 2022 fecha inferida');
  });

  it('keeps in sight what does not agree', () => {
    expect(data.record).toMatchObject({
      open: promised.milestones.map((one) => one.title),
      lastDay: '2023-06-08',
      daysAfterEnd: 373,
      unpictured: [{ line: 2, what: ['Nicolás Romero'] }],
    });
    expect(page).toContain('Objetivo según el informe: sí.');
    expect(page).toContain('373 días naturales después del término comprometido');
    expect(page).toContain('no hay imagen de Nicolás Romero');
    expect(page).toContain('Contradicción (línea de acción 2): El texto dice que las convocatorias');
  });

  it('shows a percentage that the text has otherwise', async () => {
    const [study, ...others] = written.lines;
    const figures = [{ what: 'Respuestas', count: 1, of: 3, stated: 34 }];
    const { result } = await on('write-final-report', {
      commitment,
      ...written,
      lines: [{ ...study, figures }, ...others],
    });
    expect(result).toMatchObject({ version: 2 });
    const later = await dataOf<FinalReport>(at, { kind: 'final-report', subject: commitment });
    expect(later).toMatchObject({
      version: 2,
      lines: [{ figures: [{ percent: 33.3, differs: true }] }, {}, {}],
    });
    expect(wordsIn(htmlOf('es', 'final-report', later))).toContain('33.3 % (el texto dice 34.0 %)');
  });

  it('tells what the record and the independent side have beside it', async () => {
    const period = { startsOn: '2022-01-01', endsOn: '2023-12-31' };
    const { plan } = (await on('draft-plan', { title: promised.plan.value, ...period })).result;
    await on('submit-plan', { plan, submittedAt: '2021-12-19T18:00:00Z' });
    await on('start-implementation', {});
    const view = await commitmentView(at.engine, {
      organization: at.organization,
      process: at.process,
      commitment,
    });
    const [first] = view!.milestones;
    await on('report-progress', {
      commitment,
      milestone: first!.milestone,
      period: '2023-1',
      completion: 'complete',
      text: 'El estudio se publicó.',
      evidence: [link('Estudio')],
    });
    const answers = [{ scale: 'completion', version: 1, answer: 'limited' }];
    const assessment = { commitment, assessedAt: testClock.now(), answers, grounds: 'Faltan secretariados.' };
    await on('assess-independently', assessment, monitor);
    const later = await dataOf<FinalReport>(at, { kind: 'final-report', subject: commitment });
    expect(later).toMatchObject({
      plan: { title: promised.plan.value },
      commitment: { state: 'under-way' },
      lines: [
        { milestone: { title: null, completion: 'complete' } },
        { milestone: { completion: null } },
        {},
      ],
      record: { open: [{}, {}].map(() => expect.any(String)) },
    });
    const words = wordsIn(htmlOf('es', 'final-report', later));
    expect(words).toContain('Estado del compromiso en el registro: en curso.');
    expect(words).toContain('Evaluación independiente, «Cumplimiento»: limitado.');
    expect(words).toContain('En el registro, hito del mismo nombre: completo.');
    expect(wordsIn(htmlOf('en', 'final-report', later))).toContain(
      'Independent assessment, “Completion”: limited.',
    );
  });

  it('refuses a part above its whole, days in reverse, and codes of nothing', async () => {
    const [study] = written.lines;
    const report = (line: object, more: object = {}) =>
      no('write-final-report', {
        commitment,
        ...written,
        remarks: [],
        ...more,
        lines: [{ ...study, ...line }],
      });
    expect(await report({ figures: [{ what: 'x', count: 4, of: 3 }] })).toMatchObject({
      issues: [{ path: 'lines.0.figures.0.count', reason: 'part-above-the-whole' }],
    });
    expect(
      await report({ happenings: [{ what: 'x', on: '2022-02-04', until: '2022-01-20' }] }),
    ).toMatchObject({ issues: [{ reason: 'ends-before-it-starts' }] });
    expect(await report({ milestone: 'nowhere' })).toMatchObject({
      issues: [{ path: 'lines.0.milestone', reason: 'milestone-not-of-the-commitment' }],
    });
    const remarks = [{ kind: 'gap', line: 'nowhere', text: 'x' }];
    expect(await report({}, { remarks })).toMatchObject({ issues: [{ reason: 'remark-on-no-line' }] });
    const pictures = [{ caption: 'Foto', file: 'a'.repeat(64) }];
    expect(await report({ text: [{ kind: 'pictures', pictures }] })).toMatchObject({
      issues: [{ reason: 'file-not-stored' }],
    });
    expect(await no('write-final-report', { ...written, commitment: at.process })).toMatchObject({
      code: 'not-found',
      what: 'commitment',
    });
  });
});

type Pieces = ReturnType<typeof asWritten>['context'];

const textsIn = (pieces: Pieces): string[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'paragraph') return [piece.text];
    if (piece.kind === 'list') return [...piece.items];
    return [
      ...(piece.title === undefined ? [] : [piece.title]),
      ...piece.pictures.map(({ caption }) => caption),
    ];
  });
