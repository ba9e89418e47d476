import { expect, it } from 'vitest';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { traceOfContribution, traceOfProposal } from '../../../engine/systematization/views/trace.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization } from '../../given.ts';
import { opened, published, type TestProcess, voted } from '../consultation/given-consultation.ts';
import { coding, link, planText, wholeCommitment } from '../plan/given-plan.ts';

const title = { es: 'Etapa', en: 'Stage' };
const basis = { kind: 'our-choice', reference: 'test', why: { es: 'Prueba.', en: 'Test.' } };
const roles = ['team', 'secretary', 'facilitator', 'polling-officer', 'paper-officer', 'public'];

/** One stage in which all of it is open: what is said, proposals, the vote, commitments, progress. */
const workflow = {
  format: 1,
  id: 'the-whole-line',
  version: 1,
  title,
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: Object.fromEntries(roles.map((as) => [as, { title, as }])),
  stages: {
    all: {
      title,
      activities: [
        'contributions',
        'themes',
        'proposals',
        'dispositions',
        'charter',
        'voting',
        'count',
        'objections',
        'commitments',
        'plan',
        'submission',
        'progress',
      ],
      gate: [
        { rule: 'milestone-progress-reported', params: { periodMonths: 6 }, severity: 'programme', basis },
      ],
    },
  },
};

async function aWholeLine(): Promise<TestProcess> {
  const organization = await anOrganization();
  const someone = async (role: string): Promise<Principal> => {
    const office = { office: 'Oficina', institution: 'Municipalidad' };
    const { result } = await accepted(organization, organization.administrator, 'register-person', office);
    const mandate = { person: result.person, role, act: 'decreto', from: testClock.now() };
    await accepted(organization, organization.administrator, 'give-mandate', mandate);
    return { kind: 'person', id: String(result.person) };
  };
  const [team, secretary, paper] = [
    await someone('team'),
    await someone('secretary'),
    await someone('paper-officer'),
  ];
  await accepted(organization, organization.administrator, 'publish-workflow', { workflow });
  const opening = { workflow: workflow.id, version: 1, title: 'Plan' };
  const { result } = await accepted(organization, team, 'open-process', opening);
  return {
    ...organization,
    team,
    secretary,
    paper,
    otherPaper: paper,
    desk: paper,
    process: String(result.process),
  };
}

it('leads from what was said to the votes, the commitment and its milestones, and from the proposal back', async () => {
  const at = await aWholeLine();
  const on = async (command: string, input: unknown) =>
    (await accepted(at, at.team, command, input, at.process)).result as Record<string, string>;
  const where = { organization: at.organization, process: at.process };
  const said = (await on('record-contribution', { kind: 'need', body: 'Más compostaje.', channel: 'letter' }))
    .contribution!;
  await on('define-theme', { theme: 'environment', name: 'Medio Ambiente' });
  const write = async (code: string, cites: string[]) =>
    (await on('formulate-proposal', { code, title: code, theme: 'environment', cites })).proposal!;
  const [joined, greener, safer] = [
    await write('joined', [said]),
    await write('greener', []),
    await write('safer', []),
  ];
  await on('dispose-proposal', { proposal: greener, outcome: 'incorporated' });
  await on('dispose-proposal', { proposal: safer, outcome: 'incorporated' });
  await on('dispose-proposal', { proposal: joined, outcome: 'merged', mergedInto: greener });

  const options = [
    { code: 'greener', title: 'Más verde', proposal: greener },
    { code: 'safer', title: 'Más segura', proposal: safer },
  ];
  const consultation = await opened(at, { options, identification: ['open-registration'], paper: false });
  const before = await traceOfContribution(at.engine, { ...where, contribution: said });
  expect(before).toMatchObject({
    proposals: [{ proposal: joined, state: 'merged' }, { proposal: greener }],
    votes: [{ proposal: greener, consultation, state: 'open', option: 'greener', result: null }],
    commitments: [],
  });
  for (const voter of [1, 2, 3]) await voted(at, consultation, voter, voter === 3 ? 'safer' : 'greener');
  await published(at, consultation);

  const drafted = await on('draft-commitment', { code: 'greener', ...wholeCommitment, proposals: [greener] });
  const commitment = drafted.commitment!;
  const milestones = drafted.milestones as unknown as { id: string }[];
  await on('code-commitment', { commitment, ...coding });
  await accepted(at, at.secretary, 'adopt-commitment', { commitment }, at.process);
  const { plan } = await on('draft-plan', planText);
  await on('submit-plan', { plan, submittedAt: testClock.now() });
  await on('start-implementation', { periodsFrom: '2022-01-01' });
  testClock.moveTo('2023-01-10T12:00:00.000Z');
  const report = {
    commitment,
    milestone: milestones[0]!.id,
    text: 'Se avanzó.',
    evidence: [link('Informe')],
  };
  await on('report-progress', { ...report, period: '2022-2', completion: 'substantial' });
  await on('report-progress', { ...report, period: '2022-1', completion: 'limited' });

  const outcome = {
    votes: [
      {
        option: 'greener',
        result: { outcome: 'valid', votes: 2, percent: 67, rank: 1, won: true, version: 1 },
      },
    ],
    commitments: [
      {
        proposal: greener,
        commitment,
        code: 'greener',
        fulfilment: 'under-way',
        milestones: [
          { code: 'greener-1', dueOn: '2022-12-31', completion: 'substantial' },
          { code: 'greener-2', completion: null },
        ],
      },
    ],
  };
  expect(await traceOfContribution(at.engine, { ...where, contribution: said })).toMatchObject(outcome);
  expect(await traceOfProposal(at.engine, { ...where, proposal: joined })).toMatchObject(outcome);
  const lost = await traceOfProposal(at.engine, { ...where, proposal: safer });
  expect(lost).toMatchObject({
    votes: [{ option: 'safer', result: { rank: 2, won: false } }],
    commitments: [],
  });
  expect((await verifyOne(at.engine, where))?.faults).toEqual([]);
});
