import { expect, it } from 'vitest';
import { traceOfContribution, traceOfProposal } from '../../../engine/systematization/views/trace.ts';
import { aSystematization, type Systematization, withSystematization } from './given-process.ts';

withSystematization();

const nobody = '00000000-0000-7000-8000-000000000000';
const where = (given: Systematization) => ({ organization: given.at.organization, process: given.process });

it('leads from a contribution through merges and splits to what goes on, and from there back', async () => {
  const given = await aSystematization();
  const [one, other] = [await given.said('Una.'), await given.said('Otra.')];
  const write = (title: string, cites: string[]) =>
    given.made('formulate-proposal', { title, theme: 'security', cites }, 'proposal');
  const [a, b] = [await write('A', [one]), await write('B', [other])];
  const into = { title: 'A y B', theme: 'security' };
  const both = await given.made('merge-proposals', { proposals: [a, b], into }, 'proposal');
  const split = await given.accepted('split-proposal', {
    proposal: both,
    parts: [
      { title: 'Primero', theme: 'security', cites: [one] },
      { title: 'Segundo', theme: 'security', cites: [other] },
    ],
  });
  const [first, second] = (split.result.parts as { proposal: string }[]).map(({ proposal }) => proposal);
  await given.accepted('dispose-contributions', {
    dispositions: [{ contribution: one, outcome: 'incorporated', proposal: first, response: 'Gracias.' }],
  });

  const trace = await traceOfContribution(given.at.engine, { ...where(given), contribution: one });
  expect(trace).toMatchObject({
    contribution: { contribution: one, body: 'Una.' },
    dispositions: [{ outcome: 'incorporated', proposal: first, response: 'Gracias.', replacedAt: null }],
  });
  expect([...(trace?.citedBy ?? [])].sort()).toEqual([a, both, first].sort());
  expect(trace?.proposals.map(({ title, state }) => `${title}: ${state}`)).toEqual([
    'A: merged',
    'A y B: split',
    'Primero: drafted',
    'Segundo: drafted',
  ]);
  expect(trace?.steps).toHaveLength(3);
  expect(trace?.steps).toContainEqual({ from: a, to: both, how: 'merged' });
  expect(trace?.steps).toContainEqual({ from: both, to: second, how: 'split' });

  const back = await traceOfProposal(given.at.engine, { ...where(given), proposal: second! });
  expect(back?.proposals.map(({ title }) => title)).toEqual(['A', 'B', 'A y B', 'Segundo']);
  expect(back?.contributions.items.map(({ contribution }) => contribution)).toEqual([one, other].sort());
  expect(back?.after).toEqual([]);
  const on = await traceOfProposal(given.at.engine, { ...where(given), proposal: a });
  expect(on?.after).toHaveLength(3);
  expect(on?.contributions.items.map(({ contribution }) => contribution)).toEqual([one]);
  await given.verified();
});

it('knows what was written out of a proposal that was answered anew', async () => {
  const given = await aSystematization();
  const text = { theme: 'security' };
  const a = await given.made('formulate-proposal', { ...text, title: 'A' }, 'proposal');
  const b = await given.made('formulate-proposal', { ...text, title: 'B' }, 'proposal');
  const both = await given.made(
    'merge-proposals',
    { proposals: [a, b], into: { ...text, title: 'AB' } },
    'proposal',
  );
  await given.accepted('dispose-proposal', { proposal: a, outcome: 'excluded', reason: 'duplicate' });
  const back = await traceOfProposal(given.at.engine, { ...where(given), proposal: both });
  expect(back?.before).toHaveLength(2);
  expect(back?.before).toContainEqual({ from: a, to: both, how: 'made-from' });
  expect(back?.before).toContainEqual({ from: b, to: both, how: 'merged' });
});

it('finds nothing of what is not there', async () => {
  const given = await aSystematization();
  const { engine } = given.at;
  expect(await traceOfContribution(engine, { ...where(given), contribution: nobody })).toBeUndefined();
  expect(await traceOfProposal(engine, { ...where(given), proposal: nobody })).toBeUndefined();
  const elsewhere = { ...where(given), process: nobody, proposal: nobody };
  expect(await traceOfProposal(engine, elsewhere)).toBeUndefined();
});
