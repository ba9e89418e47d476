import { beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { institutionComparisonView } from '../../../engine/questionnaires/views/institution-comparison.ts';
import { questionnaireView } from '../../../engine/questionnaires/views/questionnaire.ts';
import { questionnairesView } from '../../../engine/questionnaires/views/questionnaires.ts';
import { surveyedInstitutionsView } from '../../../engine/questionnaires/views/surveyed-institutions.ts';
import { testClock } from '../../database.ts';
import {
  anAskingProcess,
  anybody,
  aSentQuestionnaire,
  content,
  type GivenAsking,
  open,
  shut,
} from './given-questionnaire.ts';

const dueAt = '2022-06-21T05:59:59.999Z';
const opensAt = '2023-01-01T06:00:00.000Z';
const closesAt = '2023-02-16T05:59:59.999Z';

describe('a questionnaire to institutions and to their citizens', () => {
  let at: GivenAsking;
  let questionnaire: string;
  let codes: string[];
  let keys: string[];
  const here = () => ({ organization: at.organization, process: at.process, questionnaire });
  const view = async () => (await questionnaireView(at.engine, here()))!;
  const verdictOf = async (rule: string) => {
    const gate = await gateView(at.engine, { ...here(), stage: 'study' });
    return gate!.checklist.items.find((item) => item.rule === rule)!.verdict;
  };
  const answer = (key: string, answers: object) => ({ questionnaire, key, answers });
  const tell = (about: string, answers: object) =>
    at.on('answer-as-citizen', { questionnaire, about, answers }, anybody);

  beforeAll(async () => {
    testClock.moveTo('2022-06-08T15:00:00.000Z');
    at = await anAskingProcess();
    expect(await verdictOf('questionnaire-answered')).toEqual({
      status: 'unknown',
      fact: 'questionnaire-sent',
    });
    ({ questionnaire, codes, keys } = await aSentQuestionnaire(at, 10, { dueAt }));
  });

  it('refuses what nobody could answer, and a second one of its name', async () => {
    const twice = { ...content, dimensions: [content.dimensions[0], content.dimensions[0]] };
    expect(await at.no('draft-questionnaire', { code: 'otro', ...twice })).toMatchObject({
      issues: [{ path: 'dimensions', reason: 'code-twice' }],
    });
    expect(await at.no('draft-questionnaire', { code: 'apertura', ...content })).toMatchObject({
      issues: [{ reason: 'questionnaire-code-taken' }],
    });
    expect(await at.no('amend-questionnaire', { questionnaire, ...content })).toMatchObject({
      code: 'not-accepted-in-state',
    });
  });

  it('takes an answer with the key of the institution alone, item by item', async () => {
    expect(keys).toHaveLength(10);
    expect(await at.no('answer-as-institution', answer('AAAA-BBBB-CCCC-DDDD', open), anybody)).toMatchObject({
      issues: [{ path: 'key', reason: 'answer-key-not-good' }],
    });
    const wrong = { reglamento: 'dont-know', alcance: 'mucho', color: 'azul' };
    const refusal = await at.no('answer-as-institution', answer(keys[0]!, wrong), anybody);
    expect(refusal).toMatchObject({
      issues: [
        { path: 'answers.color', reason: 'item-not-asked' },
        { path: 'answers.reglamento', reason: 'answer-not-of-the-item' },
        { path: 'answers.alcance', reason: 'answer-not-of-the-item' },
        { path: 'answers.sitio', reason: 'item-not-answered' },
      ],
    });
    const whole = { ...open, cuantos: 12, canales: ['web'], notas: 'Ninguna.' };
    await at.on('answer-as-institution', answer(keys[0]!.toLowerCase().replaceAll('-', ' '), whole), anybody);
    await at.on('answer-as-institution', answer(keys[0]!, open), anybody);
    expect((await view()).response).toEqual({ count: 1, of: 10, percent: 10 });
  });

  it('puts a new key in the place of a lost one', async () => {
    const { result } = await at.on('replace-answer-key', { questionnaire, institution: codes[1] });
    expect(await at.no('answer-as-institution', answer(keys[1]!, open), anybody)).toMatchObject({
      code: 'invalid',
    });
    keys[1] = (result.keys as string[])[0]!;
    await at.on('answer-as-institution', answer(keys[1], shut), anybody);
  });

  it('lets the clock remind those that owe an answer, and lists them', async () => {
    testClock.moveTo('2022-06-18T06:00:00.000Z');
    await sweep(at.engine, at.organization);
    expect(await view()).toMatchObject({ reminders: 1 });
    const owing = await surveyedInstitutionsView(at.engine, { ...here(), which: 'owing', limit: 3 });
    expect(owing?.items.map(({ institution }) => institution)).toEqual(['m-003', 'm-004', 'm-005']);
    expect(owing?.next).toBe('m-005');
  });

  it('takes answers to the last instant, those on paper by when they were received', async () => {
    for (const key of keys.slice(2, 8)) await at.on('answer-as-institution', answer(key, open), anybody);
    testClock.moveTo(dueAt);
    await at.on('answer-as-institution', answer(keys[8]!, shut), anybody);
    testClock.moveTo('2022-06-21T06:00:00.000Z');
    expect(await at.no('answer-as-institution', answer(keys[9]!, open), anybody)).toMatchObject({
      reason: 'deadline-is-over',
    });
    expect(await verdictOf('questionnaire-answered')).toMatchObject({
      status: 'met',
      found: { answered: 9 },
    });
    const paper = { questionnaire, institution: codes[9], answers: shut };
    const late = { ...paper, receivedAt: '2022-06-21T06:00:00.000Z' };
    expect(await at.no('enter-institution-answer', late)).toMatchObject({ reason: 'deadline-is-over' });
    await at.on('enter-institution-answer', { ...paper, receivedAt: '2022-06-20T20:00:00.000Z' });
    expect((await view()).response.count).toBe(10);
  });

  it('asks the public the same, between its hours, of nobody by name', async () => {
    const said = { questionnaire, about: codes[0], answers: { reglamento: 'no' } };
    expect(await at.no('answer-as-citizen', said, anybody)).toMatchObject({
      reason: 'questionnaire-not-open-to-the-public',
    });
    await at.on('open-questionnaire', { questionnaire, opensAt, closesAt, access: 'open' });
    expect(await at.no('answer-as-citizen', said, anybody)).toMatchObject({
      reason: 'questionnaire-opens-later',
    });
    testClock.moveTo('2023-01-10T15:00:00.000Z');
    const written = { ...said, answers: { notas: 'Soy vecina.' } };
    expect(await at.no('answer-as-citizen', written, anybody)).toMatchObject({
      issues: [{ path: 'answers.notas', reason: 'item-not-asked' }],
    });
    for (const nothing of [{}, { sitio: '', reglamento: '  ' }])
      expect(
        await at.no('answer-as-citizen', { questionnaire, about: codes[0]!, answers: nothing }, anybody),
      ).toMatchObject({ reason: 'nothing-answered' });
    for (let n = 0; n < 8; n += 1)
      await tell(codes[0]!, { ...shut, ...(n === 0 ? { sitio: 'dont-know' } : {}) });
    for (let n = 0; n < 8; n += 1)
      await tell(codes[1]!, { ...shut, ...(n < 3 ? { reglamento: 'yes' } : {}) });
    await tell(codes[2]!, open);
    // Three about each of two more: else the one alone would follow from the total.
    for (const about of [codes[3]!, codes[5]!, codes[3]!, codes[5]!, codes[3]!, codes[5]!])
      await tell(about, shut);
    expect(await view()).toMatchObject({
      citizens: { answers: 23, coverage: { count: 5, of: 10, percent: 50 } },
      items: null,
    });
    expect(await verdictOf('questionnaire-mirrored')).toMatchObject({ status: 'met' });
    const about = { ...here(), institution: codes[0]! };
    expect(await institutionComparisonView(at.engine, about)).toBeUndefined();
    const covered = await surveyedInstitutionsView(at.engine, { ...here(), which: 'covered', limit: 10 });
    expect(covered?.items).toEqual([]);
  });

  it('closes when nobody can answer any more, and publishes once', async () => {
    expect(await at.no('close-questionnaire', { questionnaire })).toMatchObject({
      reason: 'answers-may-still-come',
    });
    testClock.moveTo('2023-02-16T06:00:00.000Z');
    expect(
      await at.no('answer-as-citizen', { questionnaire, about: codes[0], answers: open }, anybody),
    ).toMatchObject({
      reason: 'questionnaire-is-over',
    });
    await at.on('close-questionnaire', { questionnaire });
    await at.on('publish-answers', { questionnaire });
    expect(await at.no('publish-answers', { questionnaire })).toMatchObject({
      code: 'not-accepted-in-state',
    });
    expect(await verdictOf('questionnaire-published')).toMatchObject({ status: 'met' });
  });

  it('says what an institution says against what its citizens say, and hides who are few', async () => {
    const of = async (institution: string) =>
      (await institutionComparisonView(at.engine, { ...here(), institution }))!;
    const first = await of(codes[0]!);
    // Eight said no where the institution says yes; of the scale one did not know, which hides the seven.
    expect(first.dimensions[0]!.items).toMatchObject([
      {
        item: 'reglamento',
        institution: 'yes',
        citizens: { yes: 0, no: 8 },
        difference: 'citizens-say-less',
      },
      { item: 'alcance', difference: 'citizens-say-less' },
    ]);
    expect(first.dimensions[1]!.items).toMatchObject([
      { item: 'sitio', citizens: null, difference: 'too-few' },
    ]);
    const second = await of(codes[1]!);
    expect(second.dimensions[0]!.items).toMatchObject([
      { item: 'reglamento', citizens: null, difference: 'too-few' },
      { item: 'alcance', institution: 'nada', difference: 'confirmed' },
    ]);
    expect(second.dimensions[0]!.differences).toEqual({ 'too-few': 1, confirmed: 1 });
    // One alone: neither how many, nor what.
    const third = await of(codes[2]!);
    expect(third.citizens).toBeNull();
    expect(third.dimensions[0]!.items[0]).toMatchObject({ citizens: null, difference: 'too-few' });
    expect((await of(codes[4]!)).dimensions[0]!.items[0]).toMatchObject({ difference: 'no-citizens' });
  });

  it('adds up both sides, by item and by dimension', async () => {
    const { items, dimensions, suppressedBelow } = await view();
    expect(suppressedBelow).toBe(5);
    const alcance = items!.find(({ item }) => item === 'alcance')!;
    expect(alcance.institutions).toEqual({ nada: 3, algo: 0, todo: 7, blank: 0 });
    expect(alcance.mirrored).toEqual({ nada: 1, algo: 0, todo: 4, blank: 0 });
    // The one who said «todo» would be told by the difference to what is published of the others.
    expect(alcance.citizens).toMatchObject({ nada: null, todo: null });
    expect(dimensions!.map(({ dimension }) => dimension)).toEqual(['normatividad', 'tic']);
    const list = await questionnairesView(at.engine, { ...here(), limit: 10 });
    expect(list?.items).toMatchObject([{ code: 'apertura', state: 'published', sent: 10, answered: 10 }]);
  });

  it('leaves a ledger that verifies and that says nothing of what was answered about whom', async () => {
    expect((await verifyOne(at.engine, here()))?.faults).toEqual([]);
    const events = await at.engine.unit(at.organization, async (tx) => ({
      commit: false,
      value: await tx
        .selectFrom('ledger_event')
        .select('body')
        .where('organization', '=', at.organization)
        .where('ledger', '=', at.process)
        .where('type', '=', 'citizen-answered')
        .execute(),
    }));
    expect(events).toHaveLength(23);
    expect(JSON.stringify(events)).not.toMatch(/m-00|reglamento|alcance/);
  });
});

it('lets one answer in for each code', async () => {
  testClock.moveTo('2023-03-01T15:00:00.000Z');
  const at = await anAskingProcess();
  const { questionnaire, codes } = await aSentQuestionnaire(at, 2, { dueAt: '2023-04-01T00:00:00.000Z' });
  const between = { opensAt: '2023-03-01T00:00:00.000Z', closesAt: '2023-05-01T00:00:00.000Z' };
  expect(await at.no('issue-answer-codes', { questionnaire, count: 2 })).toMatchObject({
    reason: 'answers-ask-no-code',
  });
  await at.on('open-questionnaire', { questionnaire, ...between, access: 'code' });
  const { result } = await at.on('issue-answer-codes', { questionnaire, count: 2 });
  const [code] = result.codes as string[];
  const said = { questionnaire, about: codes[0], answers: shut };
  expect(await at.no('answer-as-citizen', said, anybody)).toMatchObject({
    issues: [{ reason: 'answer-code-needed' }],
  });
  await at.on('answer-as-citizen', { ...said, code }, anybody);
  expect(await at.no('answer-as-citizen', { ...said, code }, anybody)).toMatchObject({
    issues: [{ reason: 'answer-code-not-good' }],
  });
  await at.on('extend-questionnaire', {
    questionnaire,
    dueAt: '2023-04-10T00:00:00.000Z',
    reasonCode: 'few-answers',
  });
  expect(
    await at.no('extend-questionnaire', {
      questionnaire,
      dueAt: '2023-04-05T00:00:00.000Z',
      reasonCode: 'few-answers',
    }),
  ).toMatchObject({ issues: [{ reason: 'not-later-than-before' }] });
});

it('takes an answer in time, and publishes it, after the stage has passed and while the process is suspended', async () => {
  testClock.moveTo('2023-03-01T15:00:00.000Z');
  const at = await anAskingProcess();
  const until = '2023-04-01T00:00:00.000Z';
  const { questionnaire, keys } = await aSentQuestionnaire(at, 2, { dueAt: until });
  const waiver = { authority: 'Ente', reason: 'Se espera.', expiresAt: '2024-01-01T00:00:00.000Z' };
  for (const [stage, ...rules] of [
    ['study', 'questionnaire-answered', 'questionnaire-mirrored', 'questionnaire-published'],
    ['secretariat', 'prerequisites-in-sequence'],
  ] as const)
    for (const rule of rules) await at.on('waive-rule', { stage, rule, ...waiver }, at.administrator);
  await at.on('request-passage', { stage: 'study' });
  await at.on('answer-as-institution', { questionnaire, key: keys[0], answers: open }, anybody);
  await at.on('suspend-process', { reason: 'Fuerza mayor.' }, at.administrator);
  await at.on('answer-as-institution', { questionnaire, key: keys[1], answers: shut }, anybody);
  await at.on('resume-process', { reason: 'Pasó.' }, at.administrator);
  await at.on('request-passage', { stage: 'secretariat' });
  expect(await at.no('close-process', { reason: 'Terminado.' })).toMatchObject({
    reason: 'answers-may-still-come',
    details: { until },
  });
  testClock.moveTo('2023-04-01T00:00:01.000Z');
  await at.on('close-process', { reason: 'Terminado.' });
  const late = { questionnaire, dueAt: '2023-05-01T00:00:00.000Z', reasonCode: 'few-answers' };
  expect(await at.no('extend-questionnaire', late)).toMatchObject({ code: 'not-accepted-in-stage' });
  await at.on('close-questionnaire', { questionnaire });
  await at.on('publish-answers', { questionnaire });
  expect(
    (await verifyOne(at.engine, { organization: at.organization, process: at.process }))?.faults,
  ).toEqual([]);
});
