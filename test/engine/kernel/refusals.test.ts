import { describe, expect, it } from 'vitest';
import { execute } from '../../../engine/kernel/execute.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused } from '../../given.ts';
import { aCycle, someone, withCycles } from './given-cycle.ts';

withCycles();

const hours = (count: number, from = testClock.now()) =>
  new Date(Date.parse(from) + count * 3_600_000).toISOString();
const map = { segments: [{ id: 'mujeres', name: 'Mujeres', sensitive: false }] };
const nowhere = '00000000-0000-7000-8000-000000000000';

describe('who may send a command', () => {
  it('refuses a command that there is not', async () => {
    const cycle = await aCycle();
    expect(await cycle.refused('fly-to-the-moon', {})).toEqual({
      code: 'unknown-command',
      command: 'fly-to-the-moon',
    });
  });

  it('refuses who holds none of the roles, and names them', async () => {
    const cycle = await aCycle();
    const stranger = await someone(cycle.at);
    const needs = { code: 'not-permitted', command: 'map-stakeholders', needs: ['team'] };
    expect(await cycle.refused('map-stakeholders', map, stranger)).toEqual(needs);
    expect(await cycle.refused('map-stakeholders', map, { kind: 'public', id: 'public' })).toEqual(needs);
    expect(await cycle.refused('map-stakeholders', map, { kind: 'clock', id: 'clock' })).toEqual(needs);
    expect(await cycle.events()).toHaveLength(1);
  });

  it('takes a role of another process, one that has ended or has not begun, for none', async () => {
    const cycle = await aCycle();
    const other = await aCycle();
    const elsewhere = await someone(cycle.at, 'team', { process: other.process });
    const before = await someone(cycle.at, 'team', { to: hours(-1) });
    expect(await cycle.refused('map-stakeholders', map, elsewhere)).toMatchObject({ code: 'not-permitted' });
    expect(await cycle.refused('map-stakeholders', map, before)).toMatchObject({ code: 'not-permitted' });
    const here = await someone(cycle.at, 'team', { process: cycle.process, to: hours(1) });
    await cycle.accepted('map-stakeholders', map, here);
    testClock.moveTo(hours(1));
    expect(await cycle.refused('map-stakeholders', map, here)).toMatchObject({ code: 'not-permitted' });
  });

  it('holds a key to its scopes', async () => {
    const cycle = await aCycle();
    const may = (...scopes: string[]) => ({ ...cycle.team, scopes });
    for (const other of ['read', 'command:hold-meeting']) {
      expect(await cycle.refused('map-stakeholders', map, may(other))).toEqual({
        code: 'scope-missing',
        command: 'map-stakeholders',
        scope: 'command:map-stakeholders',
      });
    }
    await cycle.accepted('map-stakeholders', map, may('read', 'command:map-stakeholders'));
  });

  it('knows nobody of one organization in another', async () => {
    const cycle = await aCycle();
    const stranger = await anOrganization();
    expect(await cycle.refused('map-stakeholders', map, stranger.administrator)).toMatchObject({
      code: 'not-permitted',
    });
    expect(
      await refused(stranger, stranger.administrator, 'suspend-process', { reason: 'x' }, cycle.process),
    ).toEqual({ code: 'not-found', what: 'process', id: cycle.process });
  });
});

describe('what is asked for', () => {
  it.each([nowhere, 'not-an-id', ''])('does not find a process called %o', async (id) => {
    const cycle = await aCycle();
    const missing = { code: 'not-found', what: 'process', id };
    expect(await refused(cycle.at, cycle.team, 'map-stakeholders', map, id)).toEqual(missing);
  });

  it('does not find an organization that was never founded', async () => {
    const { at } = await aCycle();
    const answer = await execute(at.engine, at.administrator, {
      organization: 'nobody-at-all',
      command: 'register-person',
      input: { office: 'Oficina', institution: 'Municipalidad' },
    });
    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'not-found', what: 'organization', id: 'nobody-at-all' },
    });
  });

  it('says field by field what is wrong with an input', async () => {
    const cycle = await aCycle();
    const wrong = { segments: [{ id: 'Mujeres!', name: '', sensitive: 'yes' }], more: 1 };
    const refusal = await cycle.refused('map-stakeholders', wrong);
    expect(refusal).toMatchObject({ code: 'invalid' });
    const paths = refusal.code === 'invalid' ? refusal.issues.map((issue) => issue.path) : [];
    expect(paths.sort()).toEqual(['', 'segments.0.id', 'segments.0.name', 'segments.0.sensitive']);
  });
});

describe('the version that the caller has seen', () => {
  it('refuses a stale one and takes the current one', async () => {
    const cycle = await aCycle();
    expect(await cycle.send('map-stakeholders', map, { expectedVersion: 2 })).toEqual({
      ok: false,
      refusal: { code: 'stale-version', expected: 2, actual: 1 },
    });
    expect(await cycle.send('map-stakeholders', map, { expectedVersion: 1 })).toMatchObject({ ok: true });
  });

  it('moves with the process, and with nothing else', async () => {
    const cycle = await aCycle();
    await cycle.heard('mujeres');
    const before = await cycle.send('map-stakeholders', map, { expectedVersion: 1 });
    expect(before).toMatchObject({ ok: true, process: { version: 1 } });
    const passed = await cycle.send('request-passage', { stage: 'dialogues' }, { expectedVersion: 1 });
    expect(passed).toMatchObject({ ok: true, process: { version: 2 } });
    expect(await cycle.send('suspend-process', { reason: 'Lluvia' }, { expectedVersion: 1 })).toMatchObject({
      refusal: { code: 'stale-version', expected: 1, actual: 2 },
    });
  });
});

describe('when what is declared happened', () => {
  const meeting = async (cycle: Awaited<ReturnType<typeof aCycle>>, startsAt: string, endsAt: string) => {
    await cycle.accepted('map-stakeholders', map);
    const scheduled = { kind: 'dialogue', title: 'Diálogo', place: 'Sede', modality: 'in-person' };
    const { result } = await cycle.accepted('schedule-meeting', {
      ...scheduled,
      startsAt,
      endsAt,
      segments: ['mujeres'],
    });
    const attendance = [{ group: 'mujeres', count: 3 }];
    return (from: string, to: string) => ({ meeting: result.meeting, from, to, attendance });
  };

  it('refuses what would have happened in the future, to the millisecond', async () => {
    const cycle = await aCycle();
    const now = testClock.now();
    const held = await meeting(cycle, hours(-2), hours(-1));
    const soon = new Date(Date.parse(now) + 1).toISOString();
    expect(await cycle.refused('hold-meeting', held(hours(-1), soon))).toMatchObject({
      code: 'invalid',
      issues: [{ reason: 'in-the-future', details: { occurredAt: soon, recordedAt: now } }],
    });
    expect(await cycle.accepted('hold-meeting', held(hours(-1), now))).toMatchObject({ late: false });
  });

  it('marks what is declared later than the workflow allows, in the answer and in the ledger', async () => {
    const cycle = await aCycle();
    const from = hours(-24 * 7);
    const inTime = await meeting(cycle, from, hours(1, from));
    const answer = await cycle.accepted('hold-meeting', inTime(from, hours(1, from)));
    expect(answer.late).toBe(false);
    const long = hours(-24 * 9);
    const tooLate = await meeting(cycle, long, hours(1, long));
    const marked = await cycle.accepted('hold-meeting', tooLate(long, hours(1, long)));
    expect(marked.late).toBe(true);
    const held = (await cycle.events()).filter((event) => event.type === 'meeting-held');
    expect(held.map((event) => event.body.late)).toEqual([undefined, true]);
    expect(held[1]).toMatchObject({ occurredAt: hours(1, long), recordedAt: testClock.now() });
    await cycle.verified();
  });

  it('never records before what is on record already, whatever the clock says', async () => {
    const cycle = await aCycle();
    const ahead = { ...cycle.at.engine, clock: { now: () => hours(48) } };
    const { organization } = cycle.at;
    const request = { organization, process: cycle.process, command: 'map-stakeholders', input: map };
    const first = await execute(ahead, cycle.team, request);
    const second = await accepted(cycle.at, cycle.team, 'map-stakeholders', map, cycle.process);
    expect(first).toMatchObject({ ok: true, recordedAt: hours(48) });
    expect(second.recordedAt).toBe(hours(48));
  });
});
