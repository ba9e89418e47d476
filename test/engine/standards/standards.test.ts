import { beforeAll, expect, it } from 'vitest';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { type ComplianceView, complianceView } from '../../../engine/standards/views/compliance.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import { aPlanProcess, aSubmittedPlan, type GivenPlan, link, planWorkflow } from '../plan/given-plan.ts';

const { plan, ...stages } = planWorkflow.stages;
const judged = {
  ...planWorkflow,
  id: 'plan-under-a-standard',
  forum: {
    sectors: {
      government: { title: { es: 'Gobierno', en: 'Government' }, seats: 3 },
      academia: { title: { es: 'Academia', en: 'Academia' }, seats: 2 },
      community: { title: { es: 'Comunidad', en: 'Community' }, seats: 2 },
    },
    basis: { kind: 'our-choice', reference: 'test', why: { es: 'Prueba.', en: 'Test.' } },
  },
  standard: {
    programme: 'ogp',
    membership: 'local',
    nonGovernment: ['academia'],
    figures: { 'forum-meets': { atMostApart: { unit: 'months', count: 3 } } },
  },
  throughout: ['public-information', 'level-of-participation', 'standard-assessment'],
  stages: { plan, ...stages },
};

let at: GivenPlan;
const on = (command: string, input: unknown, by = at.team) => accepted(at, by, command, input, at.process);
const no = (command: string, input: unknown, by = at.team) => refused(at, by, command, input, at.process);
const compliance = async () =>
  (await complianceView(at.engine, {
    organization: at.organization,
    process: at.process,
  })) as ComplianceView;
const line = async (requirement: string) =>
  (await compliance()).requirements.find((one) => one.requirement === requirement)!;

beforeAll(async () => {
  testClock.moveTo('2021-11-16T15:00:00.000Z');
  at = await aPlanProcess(judged);
});

it('is judged by the local programme’s set, found by the day, with the method’s figure where none was read', async () => {
  expect(await compliance()).toMatchObject({
    standard: 'ogp-local',
    assessor: 'support-unit',
    evidenceFrom: 'monitoring-body',
    decidedBy: { day: '2021-11-16', of: 'process' },
  });
  expect(await line('forum-meets')).toMatchObject({
    verified: 'unverified',
    params: { atMostApart: { unit: 'months', count: 3 } },
    assessed: null,
  });
});

it('sees endorsement and updates in the facts of the process', async () => {
  expect(await line('plan-endorsed')).toMatchObject({ verdict: { status: 'unknown' } });
  // Nothing of the kind was ever recorded: that is neither a no nor a yes.
  expect(await line('website')).toMatchObject({
    verdict: { status: 'unknown', fact: 'refreshes-on-record' },
  });
  expect(await line('forum-meets')).toMatchObject({ verdict: { fact: 'forum-on-record' } });
  await aSubmittedPlan(at);
  await on('record-refresh', {
    ...{ asset: 'website', url: 'https://example.org/gobierno-abierto' },
    ...{ refreshedAt: testClock.now(), evidence: [link('Copia de la página')] },
  });
  expect(await compliance()).toMatchObject({ decidedBy: { of: 'plan' } });
  expect(await line('plan-endorsed')).toMatchObject({ verdict: { status: 'met' } });
  expect(await line('website')).toMatchObject({ verdict: { status: 'met' } });
});

it('keeps the assessor’s answer beside the verdict, blank and cannot-be-told apart from no', async () => {
  const answer = (requirement: string, more: object) => ({
    ...{ requirement, explanation: 'Por lo que dijeron sus integrantes.' },
    ...more,
  });
  await on('assess-requirement', answer('forum-meets', { answer: 'not-told' }), at.monitor);
  await on('assess-requirement', answer('website', { answer: 'no' }), at.monitor);
  await on(
    'assess-requirement',
    answer('website', { answer: 'yes', evidence: [link('Visita al sitio')] }),
    at.monitor,
  );
  expect(await line('website')).toMatchObject({ assessed: { answer: 'yes' }, verdict: { status: 'met' } });
  expect(await line('forum-meets')).toMatchObject({ assessed: { answer: 'not-told' } });
  expect(await line('forum-exists')).toMatchObject({ assessed: null });
});

it('takes no answer from a party, on what the standard does not ask, or a yes with nothing to show', async () => {
  const answer = { requirement: 'website', answer: 'no', explanation: 'Sin visitas.' };
  expect(await no('assess-requirement', answer)).toMatchObject({ code: 'not-permitted' });
  expect(await no('assess-requirement', { ...answer, requirement: 'timeline' }, at.monitor)).toMatchObject({
    issues: [{ path: 'requirement', reason: 'not-of-the-standard' }],
  });
  expect(await no('assess-requirement', { ...answer, answer: 'yes' }, at.monitor)).toMatchObject({
    issues: [{ path: 'evidence', reason: 'yes-without-evidence' }],
  });
});

it('refuses a method that sets a figure of the standard’s own, or names a sector that it has not', async () => {
  const wrong = {
    ...judged,
    id: 'plan-with-wrong-standard',
    standard: { ...judged.standard, nonGovernment: ['churches'], figures: { 'forum-exist': {} } },
  };
  expect(await refused(at, at.administrator, 'publish-workflow', { workflow: wrong })).toMatchObject({
    issues: [
      { path: 'standard.nonGovernment.0', reason: 'lint-unknown-sector' },
      { path: 'standard.figures.forum-exist', reason: 'lint-figure-not-yours' },
    ],
  });
});

it('declares how far people took part, the last word standing, and verifies', async () => {
  const declared = { grounds: 'Se respondió a cada aporte.', evidence: [link('Respuesta razonada')] };
  await on('declare-participation-level', { ...declared, level: 'consult' }, at.secretary);
  await on('declare-participation-level', { ...declared, level: 'involve' }, at.secretary);
  const { faults } = (await verifyOne(at.engine, { organization: at.organization, process: at.process }))!;
  expect(faults).toEqual([]);
});

it('judges two cycles in a row by what the processes of both hold', async () => {
  const opening = { workflow: judged.id, version: 1, title: 'Plan siguiente' };
  const opened = await accepted(at, at.team, 'open-process', opening);
  const next = { ...at, process: String(opened.result.process) };
  const answer = (of: GivenPlan, given: string) =>
    accepted(
      of,
      of.monitor,
      'assess-requirement',
      {
        ...{ requirement: 'forum-meets', answer: given, explanation: 'Por sus actas.' },
        ...(given === 'yes' ? { evidence: [link('Actas')] } : {}),
      },
      of.process,
    );
  const cycles = async () =>
    ((await complianceView(at.engine, {
      organization: at.organization,
      process: next.process,
    })) as ComplianceView)!.twoCycles.verdict;
  await answer(at, 'no');
  expect(await cycles()).toMatchObject({ status: 'met', found: { earlierProcess: at.process, before: 1 } });
  await answer(next, 'no');
  expect(await cycles()).toMatchObject({
    status: 'not-met',
    missing: [
      { cycle: 'last', requirement: 'forum-meets' },
      { cycle: 'this', requirement: 'forum-meets' },
    ],
  });
  await answer(next, 'yes');
  expect(await cycles()).toMatchObject({ status: 'met' });
});
