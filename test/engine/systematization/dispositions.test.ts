import { expect, it } from 'vitest';
import { dispositionsView } from '../../../engine/systematization/views/dispositions.ts';
import { proposalView } from '../../../engine/systematization/views/proposal.ts';
import { testClock } from '../../database.ts';
import { aSystematization, type Systematization, withSystematization } from './given-process.ts';

withSystematization();

const nobody = '00000000-0000-7000-8000-000000000000';
const where = (given: Systematization) => ({ organization: given.at.organization, process: given.process });

async function aProposal(given: Systematization, title: string, cites: string[] = []): Promise<string> {
  return given.made('formulate-proposal', { title, theme: 'security', cites }, 'proposal');
}

it.each([
  { answer: { outcome: 'excluded' }, path: 'reason', reason: 'exclusion-without-reason' },
  { answer: { outcome: 'partly' }, path: 'reason', reason: 'exclusion-without-reason' },
  { answer: { outcome: 'excluded', reason: 'too-dear' }, path: 'reason', reason: 'invalid-value' },
  {
    answer: { outcome: 'excluded', reason: 'other' },
    path: 'response',
    reason: 'other-reason-without-words',
  },
  {
    answer: { outcome: 'incorporated', reason: 'budget' },
    path: 'reason',
    reason: 'reason-without-exclusion',
  },
  { answer: { outcome: 'merged' }, path: 'mergedInto', reason: 'proposal-not-named' },
  {
    answer: { outcome: 'incorporated', mergedInto: nobody },
    path: 'mergedInto',
    reason: 'proposal-named-in-vain',
  },
  { answer: { outcome: 'merged', mergedInto: nobody }, path: 'mergedInto', reason: 'proposal-not-found' },
])('refuses to dispose a proposal as $answer: $reason', async ({ answer, path, reason }) => {
  const given = await aSystematization();
  const proposal = await aProposal(given, 'Una');
  expect(await given.refused('dispose-proposal', { proposal, ...answer })).toMatchObject({
    code: 'invalid',
    issues: [{ path, reason }],
  });
});

it('joins a proposal only to another that goes on, so that no chain leads back', async () => {
  const given = await aSystematization();
  const [a, b] = [await aProposal(given, 'A'), await aProposal(given, 'B')];
  const merge = (proposal: string, mergedInto: string) => ({ proposal, outcome: 'merged', mergedInto });
  expect(await given.refused('dispose-proposal', merge(a, a))).toMatchObject({
    issues: [{ reason: 'merged-into-itself' }],
  });
  await given.accepted('dispose-proposal', merge(a, b));
  expect(await given.refused('dispose-proposal', merge(b, a))).toMatchObject({
    issues: [{ path: 'mergedInto', reason: 'proposal-not-live', details: { state: 'merged' } }],
  });
  await given.verified();
});

it('answers a proposal again before publication, and keeps the answer that was', async () => {
  const given = await aSystematization();
  const proposal = await aProposal(given, 'Una');
  const first = { proposal, outcome: 'excluded', reason: 'other', response: 'Ya existe el programa.' };
  await given.accepted('dispose-proposal', first);
  testClock.moveTo('2021-03-05T12:00:00.000Z');
  const again = await given.accepted('dispose-proposal', { proposal, outcome: 'incorporated' });
  expect(again.result).toMatchObject({ again: true });
  expect(await proposalView(given.at.engine, { ...where(given), proposal })).toMatchObject({
    state: 'incorporated',
    dispositions: [
      { outcome: 'excluded', reason: 'other', replacedAt: '2021-03-05T12:00:00.000Z' },
      { outcome: 'incorporated', replacedAt: null },
    ],
  });
  expect(await given.verdict('every-proposal-disposed')).toMatchObject({
    found: { proposals: 1, proposalsDisposed: 1 },
  });
  await given.verified();
});

it('answers contributions all at once or none, and says of each row what is wrong', async () => {
  const given = await aSystematization();
  const [one, other] = [await given.said('Una.'), await given.said('Otra.')];
  const out = await aProposal(given, 'Fuera');
  await given.accepted('dispose-proposal', { proposal: out, outcome: 'excluded', reason: 'budget' });
  const refusal = await given.refused('dispose-contributions', {
    dispositions: [
      { contribution: one, outcome: 'excluded', reason: 'duplicate' },
      { contribution: one, outcome: 'incorporated' },
      { contribution: nobody, outcome: 'excluded', reason: 'other' },
      { contribution: other, outcome: 'partly', reason: 'budget', proposal: out },
      { contribution: other, outcome: 'merged', proposal: nobody },
    ],
  });
  expect(refusal).toMatchObject({
    code: 'invalid',
    issues: [
      { path: 'dispositions.1.proposal', reason: 'proposal-not-named' },
      { path: 'dispositions.1.contribution', reason: 'named-twice' },
      { path: 'dispositions.2.response', reason: 'other-reason-without-words' },
      { path: 'dispositions.2.contribution', reason: 'contribution-not-found' },
      { path: 'dispositions.3.proposal', reason: 'proposal-not-live', details: { state: 'excluded' } },
      { path: 'dispositions.4.contribution', reason: 'named-twice' },
      { path: 'dispositions.4.proposal', reason: 'proposal-not-found' },
    ],
  });
  expect(await given.verdict('every-proposal-disposed')).toMatchObject({
    found: { contributions: 2, contributionsDisposed: 0 },
  });
  await given.verified();
});

it('has the proposal cite what went into it, and moves it when it is answered again', async () => {
  const given = await aSystematization();
  const said = await given.said('Iluminación en los pasajes.');
  const [a, b] = [await aProposal(given, 'A'), await aProposal(given, 'B')];
  const into = (proposal: string) => ({
    dispositions: [{ contribution: said, outcome: 'incorporated', proposal }],
  });
  const first = await given.accepted('dispose-contributions', into(a));
  expect(first.result).toMatchObject({ contributions: 1, disposedAgain: 0, cited: 1 });
  const second = await given.accepted('dispose-contributions', into(b));
  expect(second.result).toMatchObject({ disposedAgain: 1, cited: 1 });
  const figures = async (proposal: string) => {
    const view = await proposalView(given.at.engine, { ...where(given), proposal });
    return { cites: view?.cites, gathered: view?.gathered };
  };
  expect([await figures(a), await figures(b)]).toEqual([
    { cites: 1, gathered: 0 },
    { cites: 1, gathered: 1 },
  ]);
  const answers = await dispositionsView(given.at.engine, { ...where(given), limit: 10 });
  expect(answers?.items).toMatchObject([{ contribution: said, outcome: 'incorporated', proposal: b }]);
  await given.verified();
});

it('finds contributions that went into what goes on no longer, through merges and splits', async () => {
  const given = await aSystematization();
  const said = await given.said('Rondas preventivas.');
  const [a, b] = [await aProposal(given, 'A', [said]), await aProposal(given, 'B', [said])];
  await given.accepted('dispose-contributions', {
    dispositions: [{ contribution: said, outcome: 'merged', proposal: a }],
  });
  const lines = () => given.verdict('traceable-both-ways');
  await given.accepted('dispose-proposal', { proposal: a, outcome: 'merged', mergedInto: b });
  expect(await lines()).toMatchObject({ status: 'met' });
  await given.accepted('split-proposal', {
    proposal: b,
    parts: [
      { title: 'B1', theme: 'security' },
      { title: 'B2', theme: 'security' },
    ],
  });
  expect(await lines()).toMatchObject({ status: 'met' });
  const excluded = { outcome: 'excluded', reason: 'outside-powers' };
  const parts = (await proposalView(given.at.engine, { ...where(given), proposal: b }))!.after.map(
    ({ to }) => to,
  );
  await given.accepted('dispose-proposal', { proposal: parts[0], ...excluded });
  expect(await lines()).toMatchObject({ status: 'met' });
  await given.accepted('dispose-proposal', { proposal: parts[1], ...excluded });
  expect(await lines()).toMatchObject({
    status: 'not-met',
    missing: [{ proposal: a, number: 1, lacks: 'live-proposal' }],
  });
  await given.accepted('code-contributions', {
    codings: [{ contribution: said, theme: 'security', role: 'solution' }],
  });
  const themes = [{ theme: 'security', heard: 'Rondas.', response: 'No.' }];
  expect(await given.refused('publish-reasoned-response', { themes })).toEqual({
    code: 'not-possible',
    reason: 'answers-lead-nowhere',
    details: { proposals: [a] },
  });
  await given.accepted('dispose-contributions', { dispositions: [{ contribution: said, ...excluded }] });
  expect(await lines()).toMatchObject({ status: 'met' });
  await given.verified();
});

it('holds exclusions to the reasons that the method admits', async () => {
  const given = await aSystematization();
  const said = await given.said('Un teleférico.');
  const proposal = await aProposal(given, 'Teleférico', [said]);
  await given.accepted('dispose-proposal', { proposal, outcome: 'excluded', reason: 'budget' });
  await given.accepted('dispose-contributions', {
    dispositions: [{ contribution: said, outcome: 'excluded', reason: 'budget' }],
  });
  expect(await given.verdict('every-proposal-disposed')).toMatchObject({
    status: 'not-met',
    found: { outsideReasons: 2 },
    missing: [
      { proposal, reason: 'budget' },
      { contribution: said, reason: 'budget' },
      { document: 'reasoned-response' },
    ],
  });
  await given.verified();
});
