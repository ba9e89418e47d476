import { beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { commitmentView } from '../../../engine/plan/views/commitment.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused } from '../../given.ts';
import { opened, published, type TestProcess, voted } from '../consultation/given-consultation.ts';

const title = { es: 'Etapa', en: 'Stage' };
const basis = { kind: 'our-choice', reference: 'test', why: { es: 'Prueba.', en: 'Test.' } };
const roles = ['team', 'secretary', 'polling-officer', 'paper-officer', 'public', 'technical-unit'];

/** One stage in which proposals are answered, voted on, and become commitments. */
const workflow = {
  format: 1,
  id: 'from-proposal-to-commitment',
  version: 1,
  title,
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: Object.fromEntries(roles.map((as) => [as, { title, as }])),
  stages: {
    all: {
      title,
      activities: [
        'themes',
        'proposals',
        'dispositions',
        'charter',
        'voting',
        'count',
        'objections',
        'commitments',
      ],
      gate: [{ rule: 'commitments-trace-to-proposals', severity: 'programme', basis }],
    },
  },
};

describe('where commitments come from', () => {
  let at: TestProcess;
  const proposals: Record<string, string> = {};
  const on = (command: string, input: unknown, by = at.team) => accepted(at, by, command, input, at.process);
  const no = (command: string, input: unknown) => refused(at, at.team, command, input, at.process);
  const verdict = async () => {
    const where = { organization: at.organization, process: at.process, stage: 'all' };
    return (await gateView(at.engine, where))!.checklist.items[0]!.verdict;
  };

  beforeAll(async () => {
    const organization = await anOrganization();
    const someone = async (role: string): Promise<Principal> => {
      const office = { office: 'Oficina', institution: 'Municipalidad' };
      const { result } = await accepted(organization, organization.administrator, 'register-person', office);
      const mandate = { person: result.person, role, act: 'decreto', from: testClock.now() };
      await accepted(organization, organization.administrator, 'give-mandate', mandate);
      return { kind: 'person', id: String(result.person) };
    };
    const [team, secretary, paper] = await Promise.all(['team', 'secretary', 'paper-officer'].map(someone));
    await accepted(organization, organization.administrator, 'publish-workflow', { workflow });
    const input = { workflow: workflow.id, version: 1, title: 'Plan' };
    const { result } = await accepted(organization, team!, 'open-process', input);
    const staff = { team: team!, secretary: secretary!, paper: paper!, otherPaper: paper!, desk: paper! };
    at = { ...organization, ...staff, process: String(result.process) };
    await on('define-theme', { theme: 'environment', name: 'Medio Ambiente' });
    for (const code of ['greener', 'safer', 'nearer', 'left-out']) {
      const text = { title: code, problem: 'Un problema', theme: 'environment', code };
      proposals[code] = String((await on('formulate-proposal', text)).result.proposal);
    }
  });

  it('takes no proposal that was not answered yet, or that was left out', async () => {
    const draft = (code: string) => ({ code, title: code, proposals: [proposals[code]] });
    expect(await no('draft-commitment', draft('greener'))).toMatchObject({
      issues: [
        { path: 'proposals', reason: 'proposal-not-accepted', details: { proposals: [proposals.greener] } },
      ],
    });
    for (const code of ['greener', 'safer', 'nearer']) {
      await on('dispose-proposal', { proposal: proposals[code], outcome: 'incorporated' });
    }
    const excluded = { proposal: proposals['left-out'], outcome: 'excluded', reason: 'outside-powers' };
    await on('dispose-proposal', excluded);
    expect(await no('draft-commitment', draft('left-out'))).toMatchObject({
      issues: [{ reason: 'proposal-not-accepted' }],
    });
  });

  it('follows each commitment to its proposals, with no vote to ask', async () => {
    const both = [proposals.greener, proposals.nearer];
    const drafted = await on('draft-commitment', { code: 'greener', title: 'Más verde', proposals: both });
    expect((await verdict()).status).toBe('met');
    const where = { organization: at.organization, process: at.process };
    const view = await commitmentView(at.engine, { ...where, commitment: String(drafted.result.commitment) });
    expect(view?.proposals).toEqual([...both].sort());
    await on('draft-commitment', { code: 'from-nowhere', title: 'De la nada' });
    expect(await verdict()).toMatchObject({
      status: 'not-met',
      missing: [{ code: 'from-nowhere', lacks: 'proposal' }],
    });
  });

  it('asks, after a vote, that what won became a commitment and that nothing else did', async () => {
    const options = ['greener', 'safer', 'nearer'].map((code) => ({
      code,
      title: code,
      proposal: proposals[code],
    }));
    const consultation = await opened(at, { options, identification: ['open-registration'], paper: false });
    await voted(at, consultation, 1, 'safer');
    await voted(at, consultation, 2, 'safer');
    await voted(at, consultation, 3, 'greener');
    expect(await published(at, consultation)).toMatchObject({ winners: ['safer'] });
    expect(await verdict()).toMatchObject({
      status: 'not-met',
      found: { commitments: 2, withoutProposal: 1, notChosen: 1, chosenWithoutCommitment: 1 },
      missing: [
        { code: 'from-nowhere', lacks: 'proposal' },
        { code: 'greener', lacks: 'winning-proposal' },
        { proposal: proposals.safer, lacks: 'commitment' },
      ],
    });
    const { result } = await on('draft-commitment', {
      code: 'safer',
      title: 'Más segura',
      proposals: [proposals.safer],
    });
    expect(result.commitment).toBeDefined();
    expect(await verdict()).toMatchObject({ found: { chosenWithoutCommitment: 0, notChosen: 1 } });
  });

  it('leaves a ledger that verifies', async () => {
    const found = await verifyOne(at.engine, { organization: at.organization, process: at.process });
    expect(found?.faults).toEqual([]);
  });
});
