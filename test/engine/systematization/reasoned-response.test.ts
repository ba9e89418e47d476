import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashOf } from '../../../engine/kernel/canonical.ts';
import { processLedgerView } from '../../../engine/ledger/views/ledger.ts';
import { dispositionsView } from '../../../engine/systematization/views/dispositions.ts';
import { reasonedResponseView } from '../../../engine/systematization/views/reasoned-response.ts';
import { aSystematization, type Systematization, withSystematization } from './given-process.ts';

withSystematization();

const where = (given: Systematization) => ({ organization: given.at.organization, process: given.process });
const themes = [
  { theme: 'environment', heard: 'Se pidió compostaje.', response: 'Se incorpora.' },
  { theme: 'security', heard: 'Se pidieron rondas.', response: 'Se incorpora en parte.' },
];

/** Two contributions under two themes, one proposal; everything answered but what `leaveOut` names. */
async function answered(leaveOut: 'proposal' | 'contribution' | 'nothing' = 'nothing') {
  const given = await aSystematization();
  const [compost, rounds] = [await given.said('Compostaje.'), await given.said('Rondas.')];
  await given.accepted('code-contributions', {
    codings: [
      { contribution: compost, theme: 'environment', role: 'solution' },
      { contribution: rounds, theme: 'security', role: 'solution' },
    ],
  });
  const text = { title: 'Más verde', theme: 'environment', cites: [compost] };
  const proposal = await given.made('formulate-proposal', text, 'proposal');
  const dispositions = [
    { contribution: compost, outcome: 'incorporated', proposal },
    { contribution: rounds, outcome: 'partly', reason: 'budget', proposal, response: 'Este año, la mitad.' },
  ];
  if (leaveOut === 'contribution') dispositions.pop();
  await given.accepted('dispose-contributions', { dispositions });
  if (leaveOut !== 'proposal')
    await given.accepted('dispose-proposal', { proposal, outcome: 'incorporated' });
  return { given, compost, rounds, proposal };
}

it('is published only when nothing is left without an answer', async () => {
  const empty = await aSystematization();
  expect(await empty.refused('publish-reasoned-response', { themes })).toMatchObject({
    reason: 'nothing-to-answer',
  });
  const { given, proposal } = await answered('proposal');
  expect(await given.refused('publish-reasoned-response', { themes })).toEqual({
    code: 'not-possible',
    reason: 'answers-missing',
    details: { proposals: 1, contributions: 0, firstProposals: [proposal], firstContributions: [] },
  });
  const { given: other, rounds } = await answered('contribution');
  expect(await other.refused('publish-reasoned-response', { themes })).toMatchObject({
    details: { proposals: 0, contributions: 1, firstContributions: [rounds] },
  });
});

it('speaks of every theme in use, of each once, and of no other', async () => {
  const { given } = await answered();
  await given.accepted('define-theme', { theme: 'unused', name: 'Sin uso' });
  const wrong = [themes[0], themes[0], { ...themes[0], theme: 'unused' }];
  expect(await given.refused('publish-reasoned-response', { themes: wrong })).toEqual({
    code: 'invalid',
    issues: [
      { path: 'themes.1.theme', reason: 'named-twice' },
      { path: 'themes.2.theme', reason: 'theme-not-in-use', details: { theme: 'unused' } },
      { path: 'themes', reason: 'theme-without-response', details: { themes: ['security'] } },
    ],
  });
  const backdated = { themes, publishedAt: '2021-02-01T12:00:00Z' };
  expect(await given.refused('publish-reasoned-response', backdated)).toMatchObject({
    code: 'invalid',
    issues: [{ reason: 'unrecognized-keys' }],
  });
});

it('freezes every answer under a hash that anyone computes again', async () => {
  const { given, compost, proposal } = await answered();
  const published = await given.accepted('publish-reasoned-response', { introduction: 'Gracias.', themes });
  expect(published.result).toMatchObject({ version: 1, proposals: 1, contributions: 2 });
  const view = await reasonedResponseView(given.at.engine, where(given));
  expect(view).toMatchObject({
    state: 'published',
    hash: published.result.hash,
    content: {
      introduction: 'Gracias.',
      themes: [
        {
          theme: 'environment',
          name: 'Medio Ambiente',
          heard: 'Se pidió compostaje.',
          problems: 0,
          solutions: 1,
          proposals: [{ proposal, number: 1, title: 'Más verde', outcome: 'incorporated', cites: 2 }],
        },
        { theme: 'security', solutions: 1, proposals: [] },
      ],
      contributions: {
        total: 2,
        outcomes: [
          { outcome: 'incorporated', reason: null, contributions: 1 },
          { outcome: 'partly', reason: 'budget', contributions: 1 },
        ],
      },
    },
  });
  expect(hashOf(view?.content)).toBe(view?.hash);

  const answers = await dispositionsView(given.at.engine, { ...where(given), limit: 10 });
  const lines = answers!.items.map(
    (one) => `${one.contribution} ${one.outcome} ${one.reason ?? '-'} ${one.proposal ?? '-'} ${one.seal}\n`,
  );
  const hash = createHash('sha256').update(lines.join('')).digest('hex');
  expect(view?.content.contributions.answersHash).toBe(hash);
  const ledger = await processLedgerView(given.at.engine, { ...where(given), limit: 100 });
  expect(ledger?.items.at(-1)?.body.payload).toMatchObject({ hash: view?.hash, answersHash: hash });

  const frozen = { code: 'not-possible', reason: 'reasoned-response-published', details: { version: 1 } };
  const text = { title: 'Otra', theme: 'security' };
  const tries: [string, unknown][] = [
    ['publish-reasoned-response', { themes }],
    ['formulate-proposal', text],
    ['amend-proposal', { proposal, title: 'Otra' }],
    ['split-proposal', { proposal, parts: [text, text] }],
    ['dispose-proposal', { proposal, outcome: 'excluded', reason: 'budget' }],
    [
      'dispose-contributions',
      { dispositions: [{ contribution: compost, outcome: 'excluded', reason: 'budget' }] },
    ],
    ['code-contributions', { codings: [{ contribution: compost, theme: 'security', role: 'problem' }] }],
  ];
  for (const [command, input] of tries) expect(await given.refused(command, input)).toMatchObject(frozen);
  await given.verified();
});

it('can be reopened with a public reason, keeps the version that was, and is published again', async () => {
  const { given, proposal } = await answered();
  const first = await given.accepted('publish-reasoned-response', { themes });
  const response = first.result.response as string;
  const before = await reasonedResponseView(given.at.engine, where(given));
  await given.accepted('reopen-reasoned-response', {
    response,
    because: 'La consulta no reunió participación.',
  });
  expect(await given.verdict('every-proposal-disposed')).toMatchObject({
    missing: [{ document: 'reasoned-response' }],
  });
  expect(await given.refused('reopen-reasoned-response', { response, because: 'Otra vez.' })).toMatchObject({
    state: 'reopened',
  });
  await given.accepted('dispose-proposal', { proposal, outcome: 'partly', reason: 'budget' });
  const second = await given.accepted('publish-reasoned-response', { themes });
  expect(second.result).toMatchObject({ version: 2 });
  expect(second.result.hash).not.toBe(first.result.hash);
  const old = await reasonedResponseView(given.at.engine, { ...where(given), version: 1 });
  expect(old).toMatchObject({
    state: 'superseded',
    reopenedBecause: 'La consulta no reunió participación.',
    versions: [{ version: 1 }, { version: 2, state: 'published' }],
  });
  expect(old?.content).toEqual(before?.content);
  expect(await given.verdict('every-proposal-disposed')).toMatchObject({ status: 'met' });
  await given.verified();
});

it('is no longer whole when something more is said, until that is answered too', async () => {
  const { given } = await answered();
  const { result } = await given.accepted('publish-reasoned-response', { themes });
  const late = await given.said('Llegó por carta.');
  expect(await given.verdict('every-proposal-disposed')).toMatchObject({
    status: 'not-met',
    missing: [{ contribution: late }],
  });
  await given.accepted('reopen-reasoned-response', {
    response: result.response,
    because: 'Llegó una carta.',
  });
  await given.accepted('dispose-contributions', {
    dispositions: [{ contribution: late, outcome: 'excluded', reason: 'duplicate' }],
  });
  await given.accepted('publish-reasoned-response', { themes });
  expect(await given.verdict('every-proposal-disposed')).toMatchObject({ status: 'met' });
  await given.verified();
});
