import { expect, it } from 'vitest';
import { findingsView } from '../../../engine/process/views/findings.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { testClock } from '../../database.ts';
import { aCycle, type Cycle, hearAgain, withCycles } from '../kernel/given-cycle.ts';

withCycles();

const reason = 'Se transcribió mal la lista';
const findings = async ({ at, process }: Cycle) => {
  const found = await findingsView(at.engine, { organization: at.organization, process, limit: 50 });
  return found!.items;
};
const seqOf = async (cycle: Cycle, type: string) =>
  (await cycle.events()).findLast((event) => event.type === type)!.seq;
const correct = async (cycle: Cycle, changes: object) =>
  cycle.accepted('correct-record', { seq: await seqOf(cycle, 'meeting-held'), reason, changes });

it('corrects the rows, and leaves the event that it names as it was', async () => {
  const cycle = await aCycle();
  const meeting = await cycle.heard('mujeres');
  const before = await cycle.events();
  const attendance = [{ group: 'mujeres', count: 21 }];
  const corrected = await correct(cycle, { attendance });
  const after = await cycle.events();
  expect(after.slice(0, -1)).toEqual(before);
  expect(after.at(-1)).toMatchObject({
    type: 'record-corrected',
    body: { corrects: before.at(-1)!.seq, payload: { changes: { attended: 21 }, findings: [] } },
  });
  expect(corrected.result.findings).toEqual([]);
  expect(JSON.stringify(after)).not.toContain(reason);
  const row = await cycle.at.engine.unit(cycle.at.organization, async (tx) => ({
    commit: false,
    value: await tx.selectFrom('meeting').select('attendance').where('id', '=', meeting).executeTakeFirst(),
  }));
  expect(row?.attendance).toEqual(attendance);
  await cycle.verified();
});

it('raises a public finding where a passed gate would now fail, and moves the stage nowhere', async () => {
  const cycle = await aCycle();
  await cycle.heard('mujeres');
  await cycle.accepted('request-passage', { stage: 'dialogues' });
  const seq = await seqOf(cycle, 'meeting-held');
  testClock.moveTo(new Date(Date.parse(testClock.now()) + 3_600_000).toISOString());
  const corrected = await correct(cycle, { annulled: true });
  const lost = [{ stage: 'dialogues', rule: 'every-segment-heard' }];
  expect(corrected.result.findings).toEqual(lost);
  expect((await cycle.events()).at(-1)?.body.payload.findings).toEqual(lost);
  expect(await findings(cycle)).toEqual([
    {
      id: expect.any(String),
      ...lost[0],
      correctedSeq: seq,
      correctionSeq: corrected.seq,
      verdict: expect.objectContaining({ status: 'not-met', missing: [{ segment: 'mujeres', heardIn: 0 }] }),
      raisedAt: testClock.now(),
    },
  ]);
  expect(await cycle.regions()).toMatchObject({ dialogues: 'passed', review: 'working' });
  await cycle.verified();
});

it('raises a finding once: a second correction that changes nothing of it raises none', async () => {
  const cycle = await aCycle();
  await cycle.heard('mujeres');
  await cycle.accepted('request-passage', { stage: 'dialogues' });
  await hearAgain(cycle, 'mujeres');
  const seqs = (await cycle.events()).filter((event) => event.type === 'meeting-held').map(({ seq }) => seq);
  const change = (seq: number | undefined, changes: object) =>
    cycle.accepted('correct-record', { seq, reason, changes });
  expect((await change(seqs[0], { heard: [] })).result.findings).toEqual([]);
  expect((await change(seqs[1], { heard: [] })).result.findings).toHaveLength(1);
  const attendance = [{ group: 'mujeres', count: 2 }];
  expect((await change(seqs[1], { attendance })).result.findings).toEqual([]);
  expect(await findings(cycle)).toHaveLength(1);
  expect((await change(seqs[1], { heard: ['mujeres'] })).result.findings).toEqual([]);
  expect((await change(seqs[1], { heard: [] })).result.findings).toHaveLength(1);
  expect(await findings(cycle)).toHaveLength(2);
  await cycle.verified();
});

it('lays at the door of a correction only what it undid', async () => {
  const cycle = await aCycle();
  await cycle.heard('mujeres');
  const expiresAt = new Date(Date.parse(testClock.now()) + 86_400_000).toISOString();
  const waiver = {
    stage: 'dialogues',
    rule: 'every-segment-heard',
    authority: 'Alcaldía',
    reason,
    expiresAt,
  };
  const unheard = { segments: [{ id: 'ninez', name: 'Niñez', sensitive: true }] };
  await cycle.accepted('map-stakeholders', unheard);
  const { result } = await cycle.accepted('waive-rule', waiver, cycle.secretary);
  await cycle.accepted('request-passage', { stage: 'dialogues' });
  testClock.moveTo(new Date(Date.parse(testClock.now()) + 1000).toISOString());
  await cycle.accepted('revoke-waiver', result, cycle.secretary);
  const corrected = await correct(cycle, { attendance: [{ group: 'mujeres', count: 2 }] });
  expect(corrected.result.findings).toEqual([]);
});

it('judges a passage by the waivers of its time: one granted later does not excuse it', async () => {
  const cycle = await aCycle();
  await cycle.heard('mujeres');
  await cycle.accepted('request-passage', { stage: 'dialogues' });
  testClock.moveTo(new Date(Date.parse(testClock.now()) + 1000).toISOString());
  const expiresAt = new Date(Date.parse(testClock.now()) + 86_400_000).toISOString();
  const waiver = {
    stage: 'dialogues',
    rule: 'every-segment-heard',
    authority: 'Alcaldía',
    reason,
    expiresAt,
  };
  await cycle.accepted('waive-rule', waiver, cycle.secretary);
  expect((await correct(cycle, { annulled: true })).result.findings).toHaveLength(1);
  const { organization } = cycle.at;
  const now = await gateView(cycle.at.engine, { organization, process: cycle.process, stage: 'dialogues' });
  expect(now?.checklist.open).toBe(true);
});

it('may be made after the process has ended', async () => {
  const cycle = await aCycle();
  await cycle.heard('mujeres');
  await cycle.accepted('cancel-process', { reason: 'Fin' }, cycle.at.administrator);
  await correct(cycle, { attendance: [{ group: 'mujeres', count: 2 }] });
  await cycle.verified();
});

it('refuses what is not on record, what is not correctable, and what is not a correction', async () => {
  const cycle = await aCycle();
  await cycle.heard('mujeres');
  const changes = { attendance: [{ group: 'mujeres', count: 2 }] };
  const ask = (seq: number, more: object = changes) =>
    cycle.refused('correct-record', { seq, reason, changes: more });
  expect(await ask(99)).toEqual({ code: 'not-found', what: 'event', id: '99' });
  expect(await ask(1)).toMatchObject({
    reason: 'event-is-not-correctable',
    details: { type: 'process-opened' },
  });
  const held = await seqOf(cycle, 'meeting-held');
  for (const wrong of [
    {},
    { place: 'Otra' },
    { attendance: [] },
    { attendance: [{ group: 'mujeres', count: -1 }] },
  ]) {
    const refusal = await ask(held, wrong);
    expect(refusal).toMatchObject({ code: 'invalid' });
    expect(refusal.code === 'invalid' && refusal.issues[0]?.path).toMatch(/^changes/);
  }
  expect(await ask(held, { from: '2030-01-01T00:00:00Z', to: '2030-01-01T01:00:00Z' })).toMatchObject({
    issues: [{ path: 'changes.to', reason: 'in-the-future' }],
  });
  expect(await cycle.events()).toHaveLength(4);
});
