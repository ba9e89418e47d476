import { beforeAll, expect, it } from 'vitest';
import { contradictionsView } from '../../../engine/claims/views/contradictions.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { artefactsView } from '../../../engine/sequence/views/artefacts.ts';
import { testClock } from '../../database.ts';
import { anAskingProcess, type GivenAsking } from '../questionnaires/given-questionnaire.ts';

const report = { document: 'Informe final', page: 'línea de acción 2' };
const words = {
  code: 'firmas',
  question: '¿Se emitieron las convocatorias antes de firmar?',
  why: 'La convocatoria precede a la firma.',
  claims: [
    {
      code: 'pospuestas',
      says: 'Las convocatorias se pospusieron en los cuatro municipios.',
      source: report,
      declared: 'Infoem',
    },
    {
      code: 'firmadas',
      says: 'La declaratoria se firmó en los cuatro municipios.',
      quote: 'Firma de Declaratoria Conjunta Villa Guerrero',
      source: report,
      declared: 'Infoem',
      evidence: [{ kind: 'link', title: 'Fotografía', url: 'https://ejemplo.mx/foto' }],
    },
  ],
};

let at: GivenAsking;
let contradiction: string;
let claims: { [code: string]: string };
const here = () => ({ organization: at.organization, process: at.process, limit: 10 });
const one = async () => (await contradictionsView(at.engine, here()))!.items[0]!;
const verdictOf = async (rule: string) => {
  const gate = await gateView(at.engine, { ...here(), stage: 'secretariat' });
  return gate!.checklist.items.find((item) => item.rule === rule)!.verdict;
};

beforeAll(async () => {
  testClock.moveTo('2023-06-20T15:00:00.000Z');
  at = await anAskingProcess();
});

it('puts claims beside each other, each with its source and evidence, and says which holds of none', async () => {
  expect(await at.no('record-contradiction', { ...words, claims: words.claims.slice(1) })).toMatchObject({
    code: 'invalid',
  });
  expect(await verdictOf('contradictions-settled')).toMatchObject({ status: 'met' });
  const { result } = await at.on('record-contradiction', words);
  contradiction = result.contradiction as string;
  claims = result.claims as { [code: string]: string };
  expect(await at.no('record-contradiction', words)).toMatchObject({
    issues: [{ reason: 'contradiction-code-taken' }],
  });
  const shown = await one();
  expect(shown).toMatchObject({ state: 'standing', settlement: null });
  expect(shown.claims.map(({ code, source, evidence }) => [code, source.page, evidence.length])).toEqual([
    ['pospuestas', 'línea de acción 2', 0],
    ['firmadas', 'línea de acción 2', 1],
  ]);
  expect(await verdictOf('contradictions-settled')).toMatchObject({
    status: 'not-met',
    missing: [{ contradiction, code: 'firmas' }],
  });
});

it('is settled in public with grounds, and stands again with another source', async () => {
  const settle = {
    contradiction,
    grounds: 'La nota oficial da la fecha.',
    authority: 'Secretariado Técnico Local',
  };
  expect(await at.no('settle-contradiction', { ...settle, outcome: 'one-claim-holds' })).toMatchObject({
    issues: [{ reason: 'claim-names-what-holds' }],
  });
  const stranger = { ...settle, outcome: 'one-claim-holds', claim: contradiction };
  expect(await at.no('settle-contradiction', stranger)).toMatchObject({
    issues: [{ reason: 'claim-of-another-point' }],
  });
  await at.on('settle-contradiction', { ...settle, outcome: 'one-claim-holds', claim: claims.firmadas });
  expect(await one()).toMatchObject({
    state: 'settled',
    claims: [{ code: 'pospuestas' }, { code: 'firmadas' }],
    settlement: { outcome: 'one-claim-holds', claim: claims.firmadas },
  });
  expect(await verdictOf('contradictions-settled')).toMatchObject({ status: 'met' });
  const note = {
    code: 'nota',
    says: 'En Nicolás Romero se firmó el 16 de febrero de 2023.',
    source: { document: 'Nota de prensa' },
    declared: 'Infoem',
  };
  await at.on('add-claim', { contradiction, claim: note });
  expect(await at.no('add-claim', { contradiction, claim: note })).toMatchObject({
    issues: [{ reason: 'claim-code-taken' }],
  });
  expect(await one()).toMatchObject({ state: 'standing', settlement: null });
  expect((await one()).claims).toHaveLength(3);
  await at.on('settle-contradiction', { ...settle, outcome: 'cannot-be-told' });
  await at.on('reopen-contradiction', { contradiction, reasonCode: 'new-evidence' });
  expect(await one()).toMatchObject({ state: 'standing' });
});

it('keeps dated steps, also those that came out of order, and the earlier record of a step', async () => {
  const signers = ['government', 'civil-society', 'guarantor'].map((sector) => ({
    ...{ sector, office: 'Representación', institution: 'Institución' },
  }));
  const act = [{ kind: 'link', title: 'Acta', url: 'https://ejemplo.mx/acta' }];
  expect(await at.no('record-artefact', { step: 'declaration', datedOn: '2023-06-21' })).toMatchObject({
    issues: [{ reason: 'in-the-future' }],
  });
  const both = { step: 'call', datedOn: '2023-02-01', postponed: 'electoral-period' };
  expect(await at.no('record-artefact', both)).toMatchObject({ issues: [{ reason: 'dated-and-postponed' }] });
  await at.on('record-artefact', { step: 'call', postponed: 'electoral-period', provenance: 'sourced' });
  await at.on('record-artefact', { step: 'declaration', datedOn: '2023-02-16', act, signers });
  expect(await verdictOf('prerequisites-in-sequence')).toMatchObject({
    status: 'not-met',
    found: { steps: 5, inOrder: 1 },
    missing: [
      { step: 'call', gaps: ['postponed'] },
      { step: 'installation' },
      { step: 'working-groups' },
      { step: 'plan' },
    ],
  });
  await at.on('record-artefact', { step: 'call', datedOn: '2023-06-19', act });
  const steps = await artefactsView(at.engine, here());
  expect(steps?.items.map(({ step, supersededAt }) => [step, supersededAt !== null])).toEqual([
    ['call', true],
    ['declaration', false],
    ['call', false],
  ]);
  // Called for after it was signed.
  expect(await verdictOf('prerequisites-in-sequence')).toMatchObject({
    missing: [{ step: 'declaration', gaps: ['before-the-step-before-it'] }, {}, {}, {}],
  });
  expect((await verifyOne(at.engine, here()))?.faults).toEqual([]);
});
