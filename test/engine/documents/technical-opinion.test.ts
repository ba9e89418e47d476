import { expect, it } from 'vitest';
import type { TechnicalOpinion } from '../../../engine/documents/contracts/technical-opinion.ts';
import {
  aSystematization,
  type Systematization,
  withSystematization,
} from '../systematization/given-process.ts';
import { dataOf, htmlOf, wordsIn } from './render-built-in.ts';

withSystematization();

const unit = 'Gestión Ambiental';
const within = { unit: 'business-days', count: 10 };
const where = (given: Systematization) => ({ ...given.at, process: given.process });

async function asked(question?: string) {
  const given = await aSystematization();
  const said = await given.said('Compostaje comunitario.');
  const text = { title: 'Más verde', theme: 'environment', problem: 'Hay basura.', cites: [said] };
  const proposal = await given.made('formulate-proposal', text, 'proposal');
  const opinion = await given.made('request-opinion', { proposal, unit, within, question }, 'opinion');
  return { given, proposal, opinion, of: { kind: 'technical-opinion', subject: opinion } };
}

it('holds what was asked, what was looked at one by one, the conditions and the cost', async () => {
  const { given, proposal, opinion, of } = await asked('¿Alcanza la dotación de hoy?');
  expect(await given.refused('draft-document', of)).toMatchObject({ reason: 'opinion-not-given-yet' });
  const grounds = 'Conviene partir por un diagnóstico.\nLo demás, después.';
  const answer = {
    opinion,
    finding: 'feasible-with-changes',
    grounds,
    aspects: [
      { aspect: 'technical-feasibility', finding: 'favourable', grounds: 'Hay experiencia.' },
      { aspect: 'funding', finding: 'with-conditions', grounds: 'Alcanza para cinco barrios.' },
    ],
    conditions: ['Diagnóstico previo.'],
    cost: { amount: 48_500_000, currency: 'CLP', period: 'each-year' },
  };
  const twice = { ...answer, aspects: [answer.aspects[0], answer.aspects[0]] };
  expect(await given.refused('give-opinion', twice, given.unit)).toMatchObject({
    issues: [{ path: 'aspects.1.aspect', reason: 'named-twice' }],
  });
  await given.accepted('give-opinion', answer, given.unit);
  const first = await given.accepted('draft-document', of);
  expect(first.result).toMatchObject({ folio: expect.stringMatching(/^DICTAMEN-\d{4}-\d{4}$/), version: 1 });

  await given.accepted('amend-proposal', { proposal, title: 'Más verde y más limpio' });
  const data = await dataOf<TechnicalOpinion>(where(given), of);
  expect(data).toMatchObject({
    unit,
    proposal: {
      number: 1,
      title: 'Más verde',
      theme: 'Medio Ambiente',
      version: 1,
      amendedSince: true,
      cites: 1,
    },
    question: ['¿Alcanza la dotación de hoy?'],
    grounds: ['Conviene partir por un diagnóstico.', 'Lo demás, después.'],
    conditions: ['Diagnóstico previo.'],
    late: false,
    signers: [{ signer: 'technical-unit', office: unit }],
  });
  const words = wordsIn(htmlOf('es', 'technical-opinion', data));
  for (const sentence of [
    'Sobre la propuesta n.º 1: Más verde',
    'vale solo para esa versión',
    'Presupuesto Favorable con condiciones Alcanza para cinco barrios.',
    '48.500.000 CLP, cada año.',
    'Nace de 1 aporte',
  ])
    expect(words).toContain(sentence);
  expect(wordsIn(htmlOf('en', 'technical-opinion', data))).toContain('Feasible with changes');
  await given.verified();
});

it('is as short as the opinion was, and does not make up what nobody looked at', async () => {
  const { given, opinion, of } = await asked();
  const long = 'muy '.repeat(1500);
  await given.accepted('give-opinion', { opinion, finding: 'outside-powers', grounds: long }, given.unit);
  const data = await dataOf<TechnicalOpinion>(where(given), of);
  expect(data).toMatchObject({ aspects: [], conditions: [], cost: null, question: [] });
  const words = wordsIn(htmlOf('es', 'technical-opinion', data));
  expect(words).toContain('sin separar lo técnico, lo legal');
  expect(words).not.toContain('Condiciones');
  expect(words).not.toContain('Costo');
  await given.accepted('draft-document', of);
  await given.verified();
});

it('of another process is as one that is nowhere', async () => {
  const { opinion } = await asked();
  const other = await aSystematization();
  for (const subject of [opinion, 'nothing'])
    expect(await other.refused('draft-document', { kind: 'technical-opinion', subject })).toMatchObject({
      code: 'not-found',
    });
});
