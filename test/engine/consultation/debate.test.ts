import { expect, it } from 'vitest';
import { articleContributionsView } from '../../../engine/consultation/views/article-contributions.ts';
import { textVersionView } from '../../../engine/consultation/views/text-version.ts';
import type { DebatedText } from '../../../engine/documents/contracts/debated-text.ts';
import { publicPrincipal } from '../../../engine/kernel/engine.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import { dataOf, htmlOf, wordsIn } from '../documents/render-built-in.ts';
import { inDays } from './given-consultation.ts';
import { kindsProcess } from './given-kinds.ts';

const articles = [
  { code: 'object', heading: 'Objeto', body: 'Esta ordenanza regula la feria del barrio.' },
  { code: 'hours', heading: 'Horario', body: 'La feria abre de 8 a 14 horas.' },
  { code: 'fines', body: 'Quien ensucia paga una multa.' },
];

async function given() {
  const at = await kindsProcess();
  const { team } = at.staff;
  const doing = (command: string, input: object, by = team) => accepted(at, by, command, input, at.process);
  const not = (command: string, input: object, by = team) => refused(at, by, command, input, at.process);
  const drafted = await doing('draft-text', { title: 'Ordenanza de ferias', articles });
  const text = String(drafted.result.text);
  const say = (article: string, position: string, wording?: string) =>
    doing(
      'comment-article',
      { text, article, position, body: 'Porque sí.', ...(wording === undefined ? {} : { wording }) },
      publicPrincipal,
    );
  const close = async () => {
    testClock.moveTo(inDays(4));
    await sweep(at.engine, at.organization);
  };
  const answer = (article: string, outcome: string) =>
    doing('answer-article', { text, article, outcome, response: `Queda dicho: ${article}.` });
  const version = (of?: number) => textVersionView(at.engine, { ...at, text, version: of });
  const verdict = async () =>
    (await gateView(at.engine, { ...at, stage: 'consultation' }))!.checklist.items.find(
      ({ rule }) => rule === 'every-article-answered',
    )!.verdict;
  return { at, doing, not, text, say, close, answer, version, verdict };
}

const next = [
  articles[0]!,
  { ...articles[1]!, body: 'La feria abre de 8 a 15 horas.' },
  { code: 'waste', heading: 'Residuos', body: 'Habrá contenedores.', because: 'Lo pidieron tres personas.' },
];

it('freezes a version, takes positions article by article, answers each and compares the next version', async () => {
  const { at, doing, not, text, say, close, answer, version, verdict } = await given();
  expect(await version()).toBeUndefined();
  await doing('open-text-debate', { text, closesAt: inDays(3) });
  await say('object', 'for');
  await say('hours', 'change', 'La feria abre de 8 a 15 horas.');
  await say('hours', 'against');
  await say('fines', 'against');
  for (const [input, reason] of [
    [{ text, article: 'hours', position: 'change', body: 'x' }, 'change-without-wording'],
    [{ text, article: 'hours', position: 'for', body: 'x', wording: 'y' }, 'wording-without-change'],
    [{ text, article: 'none', position: 'for', body: 'x' }, 'article-not-found'],
  ] as const)
    expect(await not('comment-article', input, publicPrincipal)).toMatchObject({ issues: [{ reason }] });
  expect(await verdict()).toMatchObject({ status: 'not-met' });
  await close();
  const late = { text, article: 'object', position: 'for', body: 'x' };
  expect(await not('comment-article', late, publicPrincipal)).toMatchObject({
    code: 'not-accepted-in-state',
  });
  expect(await not('publish-text-version', { text, articles: next })).toMatchObject({
    reason: 'articles-not-answered',
    details: { articles: ['object', 'hours', 'fines'] },
  });
  await answer('object', 'kept');
  await answer('hours', 'changed');
  await answer('fines', 'kept');
  expect(await verdict()).toMatchObject({ status: 'met' });
  expect(await not('conclude-text', { text })).toMatchObject({ reason: 'answers-ask-for-a-version' });
  expect(await not('publish-text-version', { text, articles: next })).toMatchObject({
    issues: [{ path: 'articles', reason: 'removed-without-answer', details: { article: 'fines' } }],
  });
  await answer('fines', 'removed');
  await doing('publish-text-version', { text, articles: next });
  expect(await version(1)).toMatchObject({
    latest: 2,
    changes: null,
    articles: [
      { article: 'object', said: { for: 1, against: 0, change: 0 }, answer: { outcome: 'kept' } },
      { article: 'hours', said: { for: 0, against: 1, change: 1 }, answer: { outcome: 'changed' } },
      { article: 'fines', answer: { outcome: 'removed' } },
    ],
  });
  const changes = (await version())!.changes!;
  expect(changes.map(({ article, is, number, before }) => [article, is, number, before])).toEqual([
    ['object', 'same', 1, 1],
    ['hours', 'changed', 2, 2],
    ['fines', 'removed', null, 3],
    ['waste', 'added', 3, null],
  ]);
  expect(changes[1]!.runs).toEqual([
    { is: 'same', text: 'La feria abre de 8 a ' },
    { is: 'gone', text: '14 ' },
    { is: 'new', text: '15 ' },
    { is: 'same', text: 'horas.' },
  ]);
  await doing('conclude-text', { text });
  expect((await version())!.state).toBe('concluded');
  expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
});

it('debates a version again, with a debate of its own', async () => {
  const { doing, text, say, close, answer, version } = await given();
  await doing('open-text-debate', { text, closesAt: inDays(3) });
  await say('hours', 'against');
  await close();
  await answer('hours', 'changed');
  await doing('publish-text-version', { text, articles: [articles[0]!, next[1]!, articles[2]!] });
  await doing('open-text-debate', { text, closesAt: inDays(3) });
  await say('hours', 'for');
  expect((await version())!.articles[1]).toMatchObject({ said: { for: 1, against: 0 }, answer: null });
  expect((await version(1))!.articles[1]).toMatchObject({ said: { for: 0, against: 1 } });
});

it('prints a version with its answers and what changed, and none of what people wrote', async () => {
  const { at, doing, text, say, close, answer } = await given();
  await doing('open-text-debate', { text, closesAt: inDays(3) });
  await say('hours', 'change', 'Palabras de una persona.');
  await close();
  await answer('hours', 'changed');
  await doing('publish-text-version', { text, articles: [articles[0]!, next[1]!, articles[2]!] });
  const of = { kind: 'debated-text', subject: text };
  const data = await dataOf<DebatedText>(at, of);
  expect(data).toMatchObject({ version: 2, latest: true, debate: { version: 1, contributions: 1 } });
  const words = wordsIn(htmlOf('es', 'debated-text', data));
  for (const sentence of [
    'Artículo 2. Horario',
    'La feria abre de 8 a 15 horas.',
    'Con otra redacción: 1.',
    'Queda dicho: hours.',
    'nadie opinó sobre él',
  ])
    expect(words).toContain(sentence);
  expect(words).not.toContain('Palabras de una persona');
  expect(wordsIn(htmlOf('en', 'debated-text', data))).toContain('With another wording: 1.');
  const drafted = await doing('draft-document', { ...of, about: { version: 1 } });
  expect(drafted.result).toMatchObject({ folio: expect.stringMatching(/^TEXTO-/) });
});

it('hides what was said of an article and keeps it counted', async () => {
  const { at, doing, text, say, version } = await given();
  await doing('open-text-debate', { text, closesAt: inDays(3) });
  const said = (await say('fines', 'against')).result.contribution;
  const statement = { kind: 'article-contribution', id: said };
  await doing('hide-statement', { statement, reason: 'unrelated', explanation: 'Habla de otra cosa.' });
  const shown = await articleContributionsView(at.engine, { ...at, text, article: 'fines', limit: 9 });
  expect(shown!.items).toMatchObject([
    { state: 'hidden', position: 'against', body: null, hidden: { reason: 'unrelated' } },
  ]);
  expect((await version())!.articles[2]!.said).toEqual({ for: 0, against: 1, change: 0 });
});
