import { expect, it } from 'vitest';
import { citationsView } from '../../../engine/systematization/views/citations.ts';
import { proposalView } from '../../../engine/systematization/views/proposal.ts';
import { proposalsView } from '../../../engine/systematization/views/proposals.ts';
import { aSystematization, type Systematization, withSystematization } from './given-process.ts';

withSystematization();

const nobody = '00000000-0000-7000-8000-000000000000';
const where = (given: Systematization) => ({ organization: given.at.organization, process: given.process });

it('numbers proposals, and refuses what they cannot cite by its place', async () => {
  const given = await aSystematization();
  const said = await given.said('Un mapa de servicios de salud.');
  const text = { title: 'Mapa de servicios', theme: 'security' };
  expect(await given.refused('formulate-proposal', { ...text, cites: [said, nobody] })).toEqual({
    code: 'invalid',
    issues: [{ path: 'cites.1', reason: 'contribution-not-found' }],
  });
  expect(await given.refused('formulate-proposal', { ...text, theme: 'unheard-of' })).toMatchObject({
    issues: [{ path: 'theme', reason: 'theme-not-defined' }],
  });
  const first = await given.accepted('formulate-proposal', { ...text, code: 'map', cites: [said, said] });
  expect(first.result).toMatchObject({ number: 1 });
  expect(await given.refused('formulate-proposal', { ...text, code: 'map' })).toMatchObject({
    issues: [{ path: 'code', reason: 'proposal-code-taken', details: { number: 1 } }],
  });
  const second = await given.accepted('formulate-proposal', text);
  expect(second.result).toMatchObject({ number: 2 });
  const page = await proposalsView(given.at.engine, { ...where(given), limit: 1 });
  expect(page).toMatchObject({ items: [{ number: 1, code: 'map', cites: 1, state: 'drafted' }], next: '1' });
  const rest = await proposalsView(given.at.engine, { ...where(given), limit: 1, after: page?.next });
  expect(rest).toMatchObject({ items: [{ number: 2, cites: 0 }] });
  expect(rest?.next).toBeUndefined();
  expect(await given.verdict('traceable-both-ways')).toMatchObject({
    status: 'not-met',
    missing: [{ number: 2, lacks: 'contributions' }],
  });
  await given.verified();
});

it('amends a proposal and keeps the text that it had', async () => {
  const given = await aSystematization();
  const [one, other] = [await given.said('Una cosa.'), await given.said('Otra cosa.')];
  const proposal = await given.made(
    'formulate-proposal',
    { title: 'Antes', problem: 'Un problema', theme: 'security', cites: [one] },
    'proposal',
  );
  const amended = await given.accepted('amend-proposal', {
    proposal,
    title: 'Después',
    problem: null,
    theme: 'environment',
    cite: [other],
    drop: [one],
  });
  expect(amended.result).toEqual({ proposal, version: 2 });
  const cited = await given.accepted('amend-proposal', { proposal, cite: [one] });
  expect(cited.result).toEqual({ proposal, version: 2 });
  expect(await given.refused('amend-proposal', { proposal, title: 'Después' })).toMatchObject({
    issues: [{ reason: 'nothing-amended' }],
  });
  expect(await proposalView(given.at.engine, { ...where(given), proposal })).toMatchObject({
    version: 2,
    title: 'Después',
    problem: null,
    theme: 'environment',
    cites: 2,
    formerTexts: [{ version: 1, title: 'Antes', problem: 'Un problema', theme: 'security' }],
  });
  await given.accepted('dispose-contributions', {
    dispositions: [{ contribution: one, outcome: 'incorporated', proposal }],
  });
  expect(await given.refused('amend-proposal', { proposal, drop: [one, other] })).toMatchObject({
    issues: [{ path: 'drop', reason: 'contribution-answered-with-this', details: { contributions: [one] } }],
  });
  await given.verified();
});

it('merges proposals into a new one that cites all that they cite, and keeps them', async () => {
  const given = await aSystematization();
  const said = [await given.said('Uno.'), await given.said('Dos.'), await given.said('Tres.')];
  const text = { theme: 'security' };
  const a = await given.made(
    'formulate-proposal',
    { ...text, title: 'A', cites: said.slice(0, 2) },
    'proposal',
  );
  const b = await given.made(
    'formulate-proposal',
    { ...text, title: 'B', cites: said.slice(1, 2) },
    'proposal',
  );
  const into = { ...text, title: 'A y B' };
  expect(await given.refused('merge-proposals', { proposals: [a, a], into })).toMatchObject({
    issues: [{ path: 'proposals.1', reason: 'named-twice' }],
  });
  expect(await given.refused('merge-proposals', { proposals: [a, nobody], into })).toMatchObject({
    issues: [{ path: 'proposals.1', reason: 'proposal-not-found' }],
  });
  const merged = await given.made(
    'merge-proposals',
    { proposals: [a, b], into, cites: said.slice(2) },
    'proposal',
  );
  expect(await given.refused('merge-proposals', { proposals: [a, merged], into })).toMatchObject({
    code: 'not-accepted-in-state',
    id: a,
    state: 'merged',
  });
  expect(await given.refused('amend-proposal', { proposal: a, title: 'Otra' })).toMatchObject({
    code: 'not-accepted-in-state',
  });
  const view = await proposalView(given.at.engine, { ...where(given), proposal: merged });
  expect(view).toMatchObject({ number: 3, cites: 3, state: 'drafted', after: [] });
  expect(view?.before).toHaveLength(2);
  expect(view?.before).toContainEqual({ from: a, to: merged, how: 'merged' });
  expect(await proposalView(given.at.engine, { ...where(given), proposal: a })).toMatchObject({
    title: 'A',
    state: 'merged',
    cites: 2,
    dispositions: [{ outcome: 'merged', mergedInto: merged, replacedAt: null }],
    after: [{ from: a, to: merged, how: 'merged' }],
  });
  const page = await citationsView(given.at.engine, { ...where(given), proposal: merged, limit: 2 });
  expect(page?.items).toHaveLength(2);
  const rest = await citationsView(given.at.engine, {
    ...where(given),
    proposal: merged,
    limit: 2,
    after: page?.next,
  });
  expect([...(page?.items ?? []), ...(rest?.items ?? [])].map(({ contribution }) => contribution)).toEqual(
    [...said].sort(),
  );
  await given.verified();
});

it('splits a proposal into parts that are answered for themselves', async () => {
  const given = await aSystematization();
  const said = [await given.said('Uno.'), await given.said('Dos.')];
  const text = { theme: 'security' };
  const whole = await given.made('formulate-proposal', { ...text, title: 'Todo', cites: said }, 'proposal');
  const part = { ...text, title: 'Parte', code: 'part' };
  expect(await given.refused('split-proposal', { proposal: whole, parts: [part, part] })).toMatchObject({
    issues: [{ path: 'parts.1.code', reason: 'named-twice' }],
  });
  const split = await given.accepted('split-proposal', {
    proposal: whole,
    parts: [
      { ...text, title: 'Con lo suyo', cites: said.slice(0, 1) },
      { ...text, title: 'Con todo' },
    ],
  });
  const parts = split.result.parts as { proposal: string; number: number }[];
  expect(parts.map(({ number }) => number)).toEqual([2, 3]);
  const views = await Promise.all(
    parts.map(({ proposal }) => proposalView(given.at.engine, { ...where(given), proposal })),
  );
  expect(views).toMatchObject([
    { cites: 1, before: [{ from: whole, how: 'split' }] },
    { cites: 2, before: [{ from: whole, how: 'split' }] },
  ]);
  expect(await given.verdict('every-proposal-disposed')).toMatchObject({
    found: { proposals: 3, proposalsDisposed: 1 },
  });
  expect(await given.refused('dispose-proposal', { proposal: whole, outcome: 'incorporated' })).toMatchObject(
    { code: 'not-accepted-in-state', state: 'split' },
  );
  await given.verified();
});
