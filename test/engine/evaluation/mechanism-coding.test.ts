import { beforeAll, describe, expect, it } from 'vitest';
import { carriedLessonsView } from '../../../engine/evaluation/coding/views/carried-lessons.ts';
import { mechanismCodingsView } from '../../../engine/evaluation/coding/views/mechanism-codings.ts';
import { lessonsView } from '../../../engine/evaluation/views/lessons.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { laLibertadCommitment } from '../../../workflows/la-libertad/v1/commitment.ts';
import { accepted, refused } from '../../given.ts';
import { deskWith, everybody } from '../../web/desk-page.ts';
import { aPlanProcess, type GivenPlan, link } from '../plan/given-plan.ts';

const milestones = ['convenios', 'transferencia'].map((code) => ({ code, title: code }));
const asked = {
  mechanism: 'Independent Reporting Mechanism',
  report: 'Design Report 2018-2020',
  answers: [
    { scale: 'verifiability', version: 1, answer: 'yes' },
    { scale: 'potential-impact', version: 1, answer: 'minor', printed: 'Low' },
    { scale: 'completion', version: 1, answer: 'blank' },
    { scale: 'did-it-open-government', version: 1, answer: 'no-data', printed: 'No IRM Data' },
  ],
  criticisms: [
    { code: 'no-baseline', words: 'El compromiso carece de una línea de base.' },
    { code: 'milestone-vague', milestone: 'transferencia', words: 'No especifica qué significaría.' },
  ],
  recommendations: [
    {
      about: 'commitments',
      recommendation: 'Centrar su acción en municipalidades con problemas sustanciales.',
    },
    { about: 'co-creation', recommendation: 'Diseñar una estrategia con OSC y universidades.' },
  ],
  evidence: [link('Página del compromiso')],
};

describe('a coding by an independent mechanism', () => {
  let at: GivenPlan;
  let next: string;
  let commitment: string;
  const no = (command: string, input: unknown, process = at.process) =>
    refused(at, at.team, command, input, process);
  const on = (command: string, input: unknown, process = at.process) =>
    accepted(at, at.team, command, input, process);
  const page = { limit: 50 };
  const verdictOf = async (rule: string, process: string) => {
    const view = await gateView(at.engine, { organization: at.organization, process, stage: 'commitment' });
    return view!.checklist.items.find((item) => item.rule === rule)!;
  };

  beforeAll(async () => {
    at = await aPlanProcess(laLibertadCommitment);
    const drafted = await on('draft-commitment', {
      code: 'lal0009',
      title: 'Transferir experiencias',
      indicators: [{ name: 'Municipalidades', unit: 'count', baseline: null, target: null }],
      milestones,
    });
    commitment = String(drafted.result.commitment);
    await on('draft-plan', {
      title: 'Plan',
      startsOn: '2018-09-01',
      endsOn: '2020-12-31',
      vision: [],
      chapters: [],
    });
  });

  it('refuses a scale of other years, an answer beyond the scale, and a word where there is a blank', async () => {
    const one = (answer: object) => ({ ...asked, commitment, answers: [answer] });
    expect(
      await no(
        'record-mechanism-coding',
        one({ scale: 'potential-for-results', version: 1, answer: 'modest' }),
      ),
    ).toMatchObject({ issues: [{ path: 'answers.0.scale', reason: 'scale-of-other-plans' }] });
    expect(
      await no('record-mechanism-coding', one({ scale: 'completion', version: 1, answer: 'low' })),
    ).toMatchObject({ issues: [{ path: 'answers.0.answer', reason: 'no-level-of-the-scale' }] });
    expect(
      await no(
        'record-mechanism-coding',
        one({ scale: 'completion', version: 1, answer: 'blank', printed: 'No' }),
      ),
    ).toMatchObject({ issues: [{ reason: 'blank-has-no-word' }] });
    const strange = { ...asked, commitment, criticisms: [{ ...asked.criticisms[1], milestone: 'x' }] };
    expect(await no('record-mechanism-coding', strange)).toMatchObject({
      issues: [{ path: 'criticisms.0.milestone', reason: 'not-a-milestone-of-it' }],
    });
  });

  it('tells yes, no data and blank apart, and keeps what was printed beside the level of the old scale', async () => {
    await on('record-mechanism-coding', { ...asked, commitment });
    const view = await mechanismCodingsView(at.engine, {
      organization: at.organization,
      process: at.process,
      ...page,
    });
    const [coding] = view!.items;
    expect(coding!.scales.map(({ scale, is, level, printed }) => [scale, is, level, printed])).toEqual([
      ['verifiability', 'level', 'yes', null],
      ['potential-impact', 'level', 'minor', 'Low'],
      ['completion', 'blank', null, null],
      ['did-it-open-government', 'no-data', null, 'No IRM Data'],
    ]);
    expect(coding!.scales[1]).toMatchObject({ plansFrom: null, plansBefore: '2020-01-01' });
    expect(coding!.criticisms.map(({ code, milestone }) => [code, milestone])).toEqual([
      ['no-baseline', undefined],
      ['milestone-vague', 'transferencia'],
    ]);
    expect(coding!.lessons).toHaveLength(2);
  });

  it('is read by everybody in words: a level, no data and blank apart, and criticisms by their reasons', async () => {
    const at2 = `/o/${at.organization}/p/${at.process}`;
    const read = async (below: string, language: 'es' | 'en' = 'es') =>
      (await deskWith(at.engine, everybody, language).request(`${at2}${below}`)).text();
    expect(await read('')).toContain(`${at2}/codings">Lo que dijo un mecanismo independiente`);
    const page = await read('/codings');
    expect(page).toMatch(/<strong>menor<\/strong><br><small>el informe lo escribe «Low»/);
    expect(page).toMatch(/Cumplimiento<\/th>\s*<td><em>en blanco<\/em><\/td>/);
    expect(page).toContain('<em>sin datos</em>');
    expect(page).toContain('<strong>un hito es impreciso</strong> (hito «transferencia»)');
    expect(page).toContain('<strong>cocreación</strong>: Diseñar una estrategia');
    expect(await read('/codings', 'en')).toContain('<em>blank</em>');
    expect(await read('/transfer')).toContain('Indicadores sin línea de base: 1 de 1.');
    expect(await read('/codings?after=x')).toContain('404');
  });

  it('marks indicators without baseline and does not shut the gate for it', async () => {
    expect(await verdictOf('indicators-have-baseline', at.process)).toMatchObject({
      blocks: false,
      verdict: {
        status: 'not-met',
        found: { indicators: 1, withBaseline: 0 },
        missing: [{ code: 'lal0009', gaps: ['1/baseline'] }],
      },
    });
  });

  it('carries its recommendations to the next cycle, once, where each waits for an answer', async () => {
    const opened = await accepted(at, at.team, 'open-process', {
      workflow: 'la-libertad-commitment',
      version: 1,
      title: 'Ciclo siguiente',
    });
    next = String(opened.result.process);
    expect((await verdictOf('lessons-answered', next)).verdict).toMatchObject({ status: 'not-applicable' });
    expect(await no('carry-lessons', { fromProcess: next }, next)).toMatchObject({
      issues: [{ reason: 'the-same-process' }],
    });
    await on('carry-lessons', { fromProcess: at.process }, next);
    expect(await no('carry-lessons', { fromProcess: at.process }, next)).toMatchObject({
      reason: 'no-lesson-to-carry',
    });
    const here = { organization: at.organization, process: next, ...page };
    const carried = (await carriedLessonsView(at.engine, here))!.items;
    expect(carried.map(({ about, answer }) => [about, answer])).toEqual([
      ['commitments', null],
      ['co-creation', null],
    ]);
    const answer = { carriedLesson: carried[0]!.carriedLesson, reason: 'Con las cuatro que lo piden.' };
    expect(await no('answer-lesson', { ...answer, answer: 'not-taken-up', commitment }, next)).toMatchObject({
      issues: [{ reason: 'not-taken-up-by-any' }],
    });
    expect(await no('answer-lesson', { ...answer, answer: 'taken-up', commitment }, next)).toMatchObject({
      code: 'not-found',
    });
    await on('answer-lesson', { ...answer, answer: 'taken-up' }, next);
    expect((await verdictOf('lessons-answered', next)).verdict).toMatchObject({
      status: 'not-met',
      found: { carried: 2, answered: 1 },
    });
    const other = { carriedLesson: carried[1]!.carriedLesson, answer: 'not-taken-up', reason: 'Sin fondos.' };
    await on('answer-lesson', other, next);
    expect((await verdictOf('lessons-answered', next)).verdict.status).toBe('met');
    expect((await lessonsView(at.engine, { ...here, process: at.process }))!.items).toHaveLength(2);
  });

  it('leaves ledgers that can be verified', async () => {
    for (const process of [at.process, next])
      expect((await verifyOne(at.engine, { organization: at.organization, process }))?.faults).toEqual([]);
  });
});
