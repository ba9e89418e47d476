import { expect, it } from 'vitest';
import { gateView } from '../../../engine/process/views/gate.ts';
import { testClock } from '../../database.ts';
import { accepted } from '../../given.ts';
import { aPlanProcess, appointment, type GivenPlan, mandateOfBefore, wholeCommitment } from './given-plan.ts';

const verdictOf = async (at: GivenPlan, rule: string) => {
  const view = await gateView(at.engine, {
    organization: at.organization,
    process: at.process,
    stage: 'plan',
  });
  return view!.checklist.items.find((item) => item.rule === rule)!.verdict;
};
const conflicts = (at: GivenPlan) => verdictOf(at, 'no-conflict-of-interest');
const later = () => testClock.moveTo(new Date(Date.parse(testClock.now()) + 60_000).toISOString());

it('finds the monitoring body among those who carry a commitment out, however its name is written', async () => {
  const at = await aPlanProcess();
  await accepted(at, at.team, 'appoint-monitoring-body', appointment(testClock.now()), at.process);
  expect((await conflicts(at)).status).toBe('met');
  const supporting = ['Universidad Austral de Chile, UACH'];
  await accepted(at, at.team, 'draft-commitment', { code: 'a', ...wholeCommitment, supporting }, at.process);
  expect(await conflicts(at)).toMatchObject({
    status: 'not-met',
    missing: [{ conflict: 'party-to-a-commitment', code: 'a', as: 'supporting' }],
  });
});

it('finds who acts for both sides, and no longer once that mandate has ended', async () => {
  const at = await aPlanProcess();
  await accepted(at, at.team, 'appoint-monitoring-body', appointment(testClock.now()), at.process);
  const { mandate } = await mandateOfBefore(at, { person: at.monitor.id, role: 'technical-unit' });
  expect(await conflicts(at)).toMatchObject({
    missing: [{ conflict: 'acts-for-both-sides', person: at.monitor.id, role: 'technical-unit' }],
  });
  later();
  await accepted(at, at.administrator, 'end-mandate', { mandate, act: 'Decreto 4' });
  expect((await conflicts(at)).status).toBe('met');
});

it('finds what the body declares of itself, and takes another in its place', async () => {
  const at = await aPlanProcess();
  const applied = { kind: 'co-applicant', with: 'Municipalidad' };
  const first = { ...appointment(testClock.now()), body: 'Fundación', relations: [applied] };
  await accepted(at, at.team, 'appoint-monitoring-body', first, at.process);
  expect(await conflicts(at)).toMatchObject({ missing: [{ conflict: 'excluded-relation' }] });
  later();
  await accepted(at, at.team, 'appoint-monitoring-body', appointment(testClock.now()), at.process);
  expect((await conflicts(at)).status).toBe('met');
});

it('asks for the accord of an institution from outside, by its name', async () => {
  const at = await aPlanProcess();
  const outside = { supporting: ['Metro de Santiago'], outside: ['Metro de Santiago'] };
  await accepted(at, at.team, 'draft-commitment', { code: 'a', ...wholeCommitment, ...outside }, at.process);
  expect(await verdictOf(at, 'owner-institution-inside-plan')).toMatchObject({
    status: 'not-met',
    missing: [{ institution: 'Metro de Santiago', signedAt: null }],
  });
  const accord = { institution: 'metro de santiago', act: 'Convenio 4', signedAt: testClock.now() };
  await accepted(at, at.team, 'record-accord', accord, at.process);
  expect((await verdictOf(at, 'owner-institution-inside-plan')).status).toBe('met');
});
