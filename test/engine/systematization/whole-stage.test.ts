import { expect, it } from 'vitest';
import { aSystematization, withSystematization } from './given-process.ts';

withSystematization();

it('leads from what was said to a published response, and its gate refuses until then', async () => {
  const given = await aSystematization();
  expect(await given.verdict('every-input-systematized')).toEqual({
    status: 'unknown',
    fact: 'contributions',
  });
  expect(await given.verdict('every-proposal-disposed')).toEqual({ status: 'unknown', fact: 'proposals' });
  const compost = await given.said('Huertos comunitarios y compostaje.', 'proposal');
  const waste = await given.said('No hay dónde separar residuos.', 'problem');
  const metro = await given.said('Extender la línea de metro.', 'proposal');
  expect(await given.verdict('every-input-systematized')).toMatchObject({
    status: 'not-met',
    found: { total: 3, coded: 0 },
    missing: { length: 3 },
  });
  await given.accepted('code-contributions', {
    codings: [
      { contribution: compost, theme: 'environment', role: 'solution' },
      { contribution: waste, theme: 'environment', role: 'problem' },
      { contribution: metro, theme: 'security', role: 'solution' },
    ],
  });
  expect(await given.verdict('every-input-systematized')).toEqual({
    status: 'met',
    found: { total: 3, coded: 3 },
  });
  const green = await given.made(
    'formulate-proposal',
    {
      code: 'greener',
      title: 'Construyendo un Peñalolén más verde',
      theme: 'environment',
      cites: [compost, waste],
    },
    'proposal',
  );
  const line = await given.made(
    'formulate-proposal',
    { title: 'Extensión del metro', theme: 'security', cites: [metro] },
    'proposal',
  );
  await given.accepted('dispose-proposal', { proposal: green, outcome: 'incorporated' });
  await given.accepted('dispose-proposal', {
    proposal: line,
    outcome: 'excluded',
    reason: 'outside-powers',
    response: 'La red de metro la decide el nivel central.',
  });
  await given.accepted('dispose-contributions', {
    dispositions: [
      { contribution: compost, outcome: 'incorporated', proposal: green },
      { contribution: waste, outcome: 'incorporated', proposal: green },
      { contribution: metro, outcome: 'excluded', reason: 'outside-powers' },
    ],
  });
  expect(await given.refused('request-passage', { stage: 'systematization' })).toMatchObject({
    code: 'gate-blocked',
    checklist: {
      items: [{}, { verdict: { status: 'not-met', missing: [{ document: 'reasoned-response' }] } }, {}],
    },
  });
  await given.accepted('publish-reasoned-response', {
    themes: [
      { theme: 'environment', heard: 'Se pidió compostaje.', response: 'Se incorpora.' },
      { theme: 'security', heard: 'Se pidió metro.', response: 'No es municipal.' },
    ],
  });
  expect(await given.accepted('request-passage', { stage: 'systematization' })).toMatchObject({
    event: 'stage-passed',
  });
  await given.verified();
});
