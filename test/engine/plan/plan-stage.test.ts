import { beforeAll, describe, expect, it } from 'vitest';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import {
  aPlanProcess,
  appointment,
  coding,
  type GivenPlan,
  planText,
  wholeCommitment,
} from './given-plan.ts';

interface Item {
  readonly rule: string;
  readonly verdict: { readonly status: string; readonly missing?: unknown; readonly fact?: string };
}

/** The checklist with which the stage is refused, by rule. */
async function blocked(at: GivenPlan): Promise<Record<string, Item['verdict']>> {
  const refusal = await refused(at, at.team, 'request-passage', { stage: 'plan' }, at.process);
  if (refusal.code !== 'gate-blocked') throw new Error(JSON.stringify(refusal));
  return Object.fromEntries(refusal.checklist.items.map(({ rule, verdict }) => [rule, verdict]));
}

describe('the stage of the plan', () => {
  let at: GivenPlan;
  const on = (command: string, input: unknown, by = at.team) => accepted(at, by, command, input, at.process);
  const no = (command: string, input: unknown, by = at.team) => refused(at, by, command, input, at.process);

  beforeAll(async () => {
    testClock.moveTo('2021-11-05T15:00:00.000Z');
    at = await aPlanProcess();
  });

  it('says what is unknown where there is nothing yet', async () => {
    expect(await blocked(at)).toMatchObject({
      'commitment-template-complete': { status: 'unknown', fact: 'commitments' },
      'monitoring-body-appointed': { status: 'unknown', fact: 'monitoring-body' },
      'endorsed-before-submission': { status: 'unknown', fact: 'plan' },
      'plan-cap-and-period-kept': { status: 'unknown', fact: 'plan' },
      'owner-institution-inside-plan': { status: 'not-applicable' },
    });
  });

  it('takes a draft of which only the title is known, and lists what it lacks', async () => {
    const { result } = await on('draft-commitment', { code: 'bare', title: 'Más verde' });
    const verdict = (await blocked(at))['commitment-template-complete'];
    expect(verdict).toMatchObject({
      status: 'not-met',
      missing: [
        {
          code: 'bare',
          gaps: [
            'problem',
            'statusQuo',
            'action',
            'lead',
            'supporting',
            'values',
            'policyAreas',
            'period',
            'milestones',
            'indicators',
          ],
        },
      ],
    });
    const withdrawn = { commitment: result.commitment, reason: 'Se redacta de nuevo.' };
    await on('withdraw-commitment', withdrawn);
    expect(await no('withdraw-commitment', withdrawn)).toMatchObject({ code: 'not-accepted-in-state' });
  });

  it('refuses two commitments of one code, and a proposal that is not there', async () => {
    const first = await on('draft-commitment', { code: 'greener', ...wholeCommitment });
    expect(await no('draft-commitment', { code: 'greener', title: 'Otro' })).toMatchObject({
      code: 'invalid',
      issues: [{ path: 'code', reason: 'code-taken' }],
    });
    const proposals = ['01890a5d-ac96-774b-bcce-b302099a8057'];
    expect(await no('amend-commitment', { commitment: first.result.commitment, proposals })).toMatchObject({
      issues: [{ path: 'proposals', reason: 'proposal-not-found' }],
    });
  });

  it('asks for a new coding once the text has changed', async () => {
    const { result } = await on('draft-commitment', { code: 'connected', ...wholeCommitment });
    const commitment = result.commitment as string;
    await on('code-commitment', { commitment, ...coding });
    await on('amend-commitment', { commitment, counterpart: 'Fundación Ciudadano Doce' });
    expect((await blocked(at))['commitment-verifiable-and-relevant']).toMatchObject({
      missing: [
        { code: 'connected', gaps: ['coded-before-its-last-change'] },
        { code: 'greener', gaps: ['not-coded'] },
      ],
    });
    await on('withdraw-commitment', { commitment, reason: 'Repetido.' });
  });

  it('submits what was adopted, and keeps its version and hash', async () => {
    const { result: drafted } = await on('draft-plan', planText);
    const plan = drafted.plan as string;
    expect(await no('draft-plan', planText)).toMatchObject({ reason: 'plan-already-drafted' });
    const submittedAt = testClock.now();
    expect(await no('submit-plan', { plan, submittedAt })).toMatchObject({
      reason: 'commitments-still-drafts',
    });
    const commitment = (await blocked(at))['commitment-verifiable-and-relevant'] as {
      missing: { commitment: string }[];
    };
    const id = commitment.missing[0]!.commitment;
    await on('code-commitment', { commitment: id, ...coding });
    expect(await no('adopt-commitment', { commitment: id })).toMatchObject({
      reason: 'who-drafts-does-not-approve',
    });
    const adopted = await on('adopt-commitment', { commitment: id, number: 5 }, at.secretary);
    expect(adopted.result).toMatchObject({ number: 5 });
    await on('return-commitment', { commitment: id });
    expect(await no('adopt-commitment', { commitment: id, number: 6 }, at.secretary)).toMatchObject({
      issues: [{ path: 'number', reason: 'number-is-given' }],
    });
    await on('adopt-commitment', { commitment: id }, at.secretary);
    const submitted = await on('submit-plan', { plan, submittedAt });
    expect(submitted.result).toMatchObject({ version: 1, endsOn: '2024-09-30' });
    expect(submitted.result.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await no('draft-commitment', { code: 'late', title: 'Tarde' })).toMatchObject({
      reason: 'plan-already-submitted',
    });
    expect(await no('return-commitment', { commitment: id })).toMatchObject({
      reason: 'plan-already-submitted',
    });
  });

  it('finds a monitoring body and an endorsement that came after the submission, and takes a second one', async () => {
    const plan = await thePlan(at);
    testClock.moveTo('2021-11-10T15:00:00.000Z');
    await on('appoint-monitoring-body', appointment(testClock.now()));
    const endorsement = {
      plan,
      sector: 'community',
      body: 'COSOC',
      act: 'Acta 7',
      endorsedAt: testClock.now(),
    };
    await on('endorse-plan', endorsement);
    expect(await blocked(at)).toMatchObject({
      'monitoring-body-appointed': { status: 'not-met', missing: [{ gap: 'appointed-after-submission' }] },
      'endorsed-before-submission': {
        status: 'not-met',
        missing: [{ sector: 'community', endorsedAt: testClock.now() }, { sector: 'academia' }],
      },
    });
    await on('withdraw-submission', { plan, reason: 'endorsement-missing' });
    expect(await no('amend-plan', { plan, endsOn: '2025-01-31' })).toMatchObject({
      reason: 'plan-period-fixed',
    });
    testClock.moveTo('2021-11-16T15:00:00.000Z');
    const again = await on('submit-plan', { plan, submittedAt: testClock.now() });
    expect(again.result).toMatchObject({ version: 2, endsOn: '2024-09-30' });
    const passed = await on('request-passage', { stage: 'plan' });
    expect(passed.event).toBe('stage-passed');
  });

  it('leaves a ledger that verifies', async () => {
    const found = await verifyOne(at.engine, { organization: at.organization, process: at.process });
    expect(found?.faults).toEqual([]);
    expect(found?.sealedRows).toBeGreaterThan(10);
  });
});

async function thePlan(at: GivenPlan): Promise<string> {
  const row = await at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await tx.selectFrom('action_plan').select('id').executeTakeFirstOrThrow(),
  }));
  return row.id;
}
