import { expect, it } from 'vitest';
import { gateView } from '../../../engine/process/views/gate.ts';
import { testClock } from '../../database.ts';
import { aCycle, type Cycle, withCycles } from '../kernel/given-cycle.ts';

withCycles();

const later = (ms: number) => new Date(Date.parse(testClock.now()) + ms).toISOString();
const day = 24 * 3_600_000;

const waiver = (more: object = {}) => ({
  stage: 'dialogues',
  rule: 'every-segment-heard',
  authority: 'Alcaldía',
  reason: 'Emergencia comunal',
  expiresAt: later(day),
  ...more,
});

/** A process whose gate of the dialogues is shut: a segment was not heard. */
async function unheard(): Promise<Cycle> {
  const cycle = await aCycle();
  const segments = [{ id: 'mujeres', name: 'Mujeres', sensitive: false }];
  await cycle.accepted('map-stakeholders', { segments });
  return cycle;
}

const gate = async ({ at, process }: Cycle, stage = 'dialogues') => {
  const { organization } = at;
  return (await gateView(at.engine, { organization, process, stage }))!.checklist;
};
const waive = (cycle: Cycle, more: object = {}) =>
  cycle.accepted('waive-rule', waiver(more), cycle.secretary);

it('opens the gate, stays on its checklist, and is counted', async () => {
  const cycle = await unheard();
  const { result } = await waive(cycle);
  const expiresAt = later(day);
  const waived = { waiver: result.waiver, authority: 'Alcaldía', expiresAt };
  expect(await gate(cycle)).toMatchObject({
    open: true,
    items: [{ verdict: { status: 'not-met' }, waived, blocks: false }],
  });
  const passed = await cycle.accepted('request-passage', { stage: 'dialogues' });
  expect(passed.event).toBe('stage-passed');
  const counted = await cycle.at.engine.unit(cycle.at.organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('counter')
      .select(['name', 'value'])
      .where('process', '=', cycle.process)
      .execute(),
  }));
  expect(counted).toContainEqual({ name: 'waivers', value: 1 });
  const events = await cycle.events();
  expect(events.at(-1)?.body.payload.checklist).toMatchObject({ items: [{ waived }] });
  expect(JSON.stringify(events)).not.toContain('Emergencia comunal');
  await cycle.verified();
});

it('ends at its instant, not before', async () => {
  const cycle = await unheard();
  await waive(cycle);
  const expiresAt = later(day);
  testClock.moveTo(new Date(Date.parse(expiresAt) - 1).toISOString());
  expect((await gate(cycle)).open).toBe(true);
  testClock.moveTo(expiresAt);
  expect((await gate(cycle)).open).toBe(false);
  expect(await cycle.refused('request-passage', { stage: 'dialogues' })).toMatchObject({
    code: 'gate-blocked',
  });
});

it('never sets a law aside, and a waiver put in past the engine does not either', async () => {
  const cycle = await unheard();
  const legal = { stage: 'review' };
  expect(await cycle.refused('waive-rule', waiver(legal), cycle.secretary)).toEqual({
    code: 'not-possible',
    reason: 'law-is-not-waived',
    details: { rule: 'every-segment-heard' },
  });
  await cycle.at.engine.unit(cycle.at.organization, async (tx) => {
    const forged = { salt: '', seal: '', granted_at: testClock.now(), expires_at: later(day) };
    await tx
      .insertInto('waiver')
      .values({
        organization: cycle.at.organization,
        process: cycle.process,
        id: '00000000-0000-7000-8000-000000000001',
        ...forged,
        stage: 'review',
        rule: 'every-segment-heard',
        authority: 'Nadie',
        reason: '',
      })
      .execute();
    return { commit: true, value: undefined };
  });
  const checklist = await gate(cycle, 'review');
  expect(checklist).toMatchObject({ open: false, items: [{ blocks: true }] });
  expect(checklist.items[0]?.waived).toBeUndefined();
});

it('stands for nothing where the rule is met', async () => {
  const cycle = await aCycle();
  await cycle.heard('mujeres');
  await waive(cycle);
  const checklist = await gate(cycle);
  expect(checklist.items[0]?.verdict.status).toBe('met');
  expect(checklist.items[0]?.waived).toBeUndefined();
});

it('is revoked once, and then the rule counts again', async () => {
  const cycle = await unheard();
  const { result } = await waive(cycle);
  const revoked = await cycle.accepted('revoke-waiver', result, cycle.secretary);
  expect(revoked.event).toBe('waiver-revoked');
  expect((await gate(cycle)).open).toBe(false);
  expect(await cycle.refused('revoke-waiver', result, cycle.secretary)).toMatchObject({ code: 'not-found' });
  const other = await aCycle();
  const { result: elsewhere } = await waive(cycle);
  expect(await other.refused('revoke-waiver', elsewhere, cycle.secretary)).toMatchObject({
    code: 'not-found',
  });
  await cycle.verified();
});

it.each([
  [{ stage: 'nowhere' }, { code: 'not-found', what: 'stage' }],
  [
    { rule: 'timeline-published-before-start' },
    { issues: [{ path: 'rule', reason: 'rule-not-in-this-gate' }] },
  ],
  [{ authority: ' ' }, { issues: [{ path: 'authority' }] }],
  [{ reason: '' }, { issues: [{ path: 'reason' }] }],
])('refuses %j', async (more, refusal) => {
  const cycle = await unheard();
  expect(await cycle.refused('waive-rule', waiver(more), cycle.secretary)).toMatchObject(refusal);
});

it('refuses one that has expired already, one by the team, and one in a process that has ended', async () => {
  const cycle = await unheard();
  expect(
    await cycle.refused('waive-rule', waiver({ expiresAt: testClock.now() }), cycle.secretary),
  ).toMatchObject({
    issues: [{ path: 'expiresAt', reason: 'in-the-past' }],
  });
  expect(await cycle.refused('waive-rule', waiver())).toMatchObject({ code: 'not-permitted' });
  const { result } = await waive(cycle);
  await cycle.accepted('cancel-process', { reason: 'Fin' }, cycle.at.administrator);
  const ended = { code: 'not-possible', reason: 'process-has-ended' };
  expect(await cycle.refused('waive-rule', waiver(), cycle.secretary)).toMatchObject(ended);
  expect(await cycle.refused('revoke-waiver', result, cycle.secretary)).toMatchObject(ended);
});

it('is given once: another is refused while it holds, and not after', async () => {
  const cycle = await unheard();
  await waive(cycle);
  const again = await cycle.refused('waive-rule', waiver(), cycle.secretary);
  expect(again).toMatchObject({ reason: 'rule-is-waived' });
  testClock.moveTo(later(2 * day));
  await waive(cycle);
});
