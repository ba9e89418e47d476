import { describe, expect, it } from 'vitest';
import { meetingsView } from '../../../engine/dialogues/views/meetings.ts';
import { stakeholderMapView } from '../../../engine/dialogues/views/stakeholder-map.ts';
import { readCounters } from '../../../engine/kernel/counters.ts';
import { testClock } from '../../database.ts';
import { attendance, type Dialogues, hoursFromNow, someDialogues, withGate } from './given-dialogues.ts';

withGate([{ rule: 'every-segment-heard', params: { perSegment: 1 } }]);

async function heardIn({ at, process }: Dialogues): Promise<Record<string, number>> {
  const view = await stakeholderMapView(at.engine, { organization: at.organization, process });
  return Object.fromEntries(view!.segments.map(({ id, heardIn: times }) => [id, times]));
}

const totals = ({ at, process }: Dialogues) =>
  at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await readCounters({ tx, organization: at.organization, process }, [
      'meetings',
      'meetings-held',
      'meetings-held-dialogue',
      'meetings-cancelled',
      'meetings-annulled',
    ]),
  }));

describe('a held meeting', () => {
  it('hears the segments that it was for, and each of them once', async () => {
    const given = await someDialogues();
    await given.held({ segments: ['women', 'women'] });
    await given.held();
    expect(await heardIn(given)).toEqual({ women: 2, 'indigenous-peoples': 0 });
    expect(await given.verdict('every-segment-heard')).toMatchObject({
      status: 'not-met',
      found: { total: 2, heard: 1 },
      missing: [{ segment: 'indigenous-peoples', heardIn: 0 }],
    });
  });

  it('hears who was in fact heard where that is said', async () => {
    const given = await someDialogues();
    const meeting = await given.scheduled({ segments: ['women'] });
    await given.holds(meeting, { heard: ['indigenous-peoples'] });
    expect(await heardIn(given)).toEqual({ women: 0, 'indigenous-peoples': 1 });
    await given.verified();
  });

  it.each([
    [
      'ends before it begins',
      { from: '2021-02-28T10:00:00Z', to: '2021-02-28T09:00:00Z' },
      'to',
      'ends-before-it-starts',
    ],
    ['counts a group twice', { attendance: [attendance[0], attendance[0]] }, 'attendance', 'named-twice'],
    ['had nobody in it', { attendance: [{ group: 'women', count: 0 }] }, 'attendance', 'nobody-came'],
    ['heard an unknown segment', { heard: ['martians'] }, 'heard', 'not-on-the-stakeholder-map'],
  ])('is refused where it %s', async (_, more, path, reason) => {
    const given = await someDialogues();
    const meeting = await given.scheduled();
    const input = { meeting, from: hoursFromNow(-2), to: testClock.now(), attendance, ...more };
    expect(await given.refused('hold-meeting', input)).toMatchObject({ issues: [{ path, reason }] });
    expect(await heardIn(given)).toEqual({ women: 0, 'indigenous-peoples': 0 });
  });

  it('cannot be declared before it is over', async () => {
    const given = await someDialogues();
    const meeting = await given.scheduled();
    const input = { meeting, from: testClock.now(), to: hoursFromNow(1), attendance };
    expect(await given.refused('hold-meeting', input)).toMatchObject({
      issues: [{ reason: 'in-the-future' }],
    });
  });

  it('that is declared long after it was held is marked as late', async () => {
    const given = await someDialogues();
    const meeting = await given.scheduled();
    const late = { from: hoursFromNow(-24 * 9), to: hoursFromNow(-24 * 9 + 2) };
    expect((await given.holds(meeting, late)).late).toBe(true);
  });
});

describe('a correction of a held meeting', () => {
  it('moves what was heard from one segment to another', async () => {
    const given = await someDialogues();
    const { seq } = await given.holds(await given.scheduled());
    const changes = { heard: ['indigenous-peoples'], attendance: [{ group: 'women', count: 2 }] };
    await given.accepted('correct-record', { seq, reason: 'Se anotó otro segmento.', changes });
    expect(await heardIn(given)).toEqual({ women: 0, 'indigenous-peoples': 1 });
    await given.verified();
  });

  it('takes back a meeting that was not held, once, and all that it counted', async () => {
    const given = await someDialogues();
    await given.held();
    const { seq } = await given.holds(await given.scheduled());
    await given.accepted('cancel-meeting', { meeting: await given.scheduled(), reason: 'Lluvia.' });
    const correction = { seq, reason: 'Nunca se realizó.', changes: { annulled: true } };
    await given.accepted('correct-record', correction);
    expect(await heardIn(given)).toMatchObject({ women: 1 });
    expect(await totals(given)).toEqual({
      meetings: 3,
      'meetings-held': 1,
      'meetings-held-dialogue': 1,
      'meetings-cancelled': 1,
      'meetings-annulled': 1,
    });
    expect(await given.refused('correct-record', correction)).toMatchObject({
      code: 'not-accepted-in-state',
      state: 'annulled',
    });
    await given.verified();
  });

  it.each([
    ['changes nothing', {}, 'changes', 'nothing-to-change'],
    ['ends it before it began', { to: '2020-01-01T00:00:00Z' }, 'changes.to', 'ends-before-it-starts'],
    ['ends it in the future', { to: '2090-01-01T00:00:00Z' }, 'changes.to', 'in-the-future'],
    ['hears an unknown segment', { heard: ['martians'] }, 'changes.heard', 'not-on-the-stakeholder-map'],
  ])('is refused where it %s', async (_, changes, path, reason) => {
    const given = await someDialogues();
    const { seq } = await given.holds(await given.scheduled());
    const refusal = await given.refused('correct-record', { seq, reason: 'Un error.', changes });
    expect(refusal).toMatchObject({ issues: [{ path, reason }] });
    expect(await heardIn(given)).toMatchObject({ women: 1 });
  });
});

describe('the list of meetings', () => {
  it('comes in pages that neither repeat nor leave out a meeting', async () => {
    const given = await someDialogues();
    const made = [];
    for (let n = 0; n < 5; n += 1) made.push(await given.scheduled({ title: `Diálogo ${n}` }));
    const where = { organization: given.at.organization, process: given.process };
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await meetingsView(given.at.engine, { ...where, after, limit: 2 });
      seen.push(...page!.items.map(({ id }) => id));
      if (page!.next === undefined) break;
      after = page!.next;
    }
    expect(seen).toEqual([...made].sort());
    expect((await meetingsView(given.at.engine, { ...where, state: 'held', limit: 2 }))?.items).toEqual([]);
  });
});
