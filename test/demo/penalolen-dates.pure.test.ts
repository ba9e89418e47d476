import { describe, expect, it } from 'vitest';
import { commitments } from '../../demo/penalolen/commitments.ts';
import { dialogues } from '../../demo/penalolen/dialogues.ts';
import { assessments } from '../../demo/penalolen/evaluation.ts';
import { forumSessions } from '../../demo/penalolen/forum-sessions.ts';
import {
  amendment,
  type Completion,
  delay,
  periods,
  progressReports,
} from '../../demo/penalolen/implementation.ts';
import { plan } from '../../demo/penalolen/plan.ts';
import { refusedAttempts } from '../../demo/penalolen/refused-attempts.ts';
import { elections, timeline, timeZone } from '../../demo/penalolen/timeline.ts';
import { fileTexts } from './penalolen-files.ts';

const dayMs = 86_400_000;
const at = (code: string): string => timeline.find((moment) => moment.code === code)!.at.value;
const daysBetween = (from: string, to: string) =>
  (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / dayMs;
const milestones = commitments.flatMap((commitment) => commitment.milestones.value);
const levels: readonly Completion[] = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'];

/** The offset that clocks in Santiago had at an instant, as `-04:00`. */
function offsetAt(instant: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    new Date(instant),
  );
  return parts.find(({ type }) => type === 'timeZoneName')!.value.replace('GMT', '');
}

describe('the timeline', () => {
  it.each([
    ['stakeholder-map-approved', 'timeline-published'],
    ['forum-2', 'timeline-published'],
    ['timeline-published', 'dialogue-1-notice'],
    ['dialogue-8-minutes', 'forum-3'],
    ['forum-3', 'opinions-requested'],
    ['opinions-due', 'proposals-written'],
    ['proposals-written', 'forum-4'],
    ['forum-4', 'reasoned-response-published'],
    ['reasoned-response-published', 'forum-5'],
    ['forum-5', 'charter-frozen'],
    ['charter-frozen', 'consultation-notice'],
    ['consultation-notice', 'consultation-opened'],
    ['consultation-opened', 'consultation-closed'],
    ['consultation-closed', 'tallied'],
    ['tallied', 'result-published'],
    ['result-published', 'objections-closed'],
    ['objections-closed', 'result-firm'],
    ['result-firm', 'plan-drafted'],
    ['forum-6', 'plan-drafted'],
    ['plan-drafted', 'forum-7'],
    ['forum-7', 'plan-submitted'],
    ['plan-submitted', 'implementation-started'],
    ['inception-report', 'inception-due'],
    ['implementation-started', 'plan-ended'],
    ['plan-ended', 'self-assessed'],
    ['self-assessed', 'independently-assessed'],
    ['independently-assessed', 'end-of-commitment-due'],
    ['end-of-commitment-due', 'forum-16'],
    ['forum-16', 'process-closed'],
  ])('has %s before %s', (earlier, later) => {
    expect(at(earlier) < at(later)).toBe(true);
  });

  it('is sorted, and no code is used twice', () => {
    const values = timeline.map((moment) => moment.at.value);
    expect(values).toEqual([...values].sort());
    expect(new Set(timeline.map(({ code }) => code)).size).toBe(timeline.length);
  });

  it('is submitted and ends on the days of the public record', () => {
    expect([at('plan-submitted'), at('plan-ended')]).toEqual(['2021-11-16', '2024-09-30']);
  });

  it('is published fourteen days or more before the first dialogue', () => {
    expect(daysBetween(at('timeline-published'), at('dialogue-1-held'))).toBeGreaterThanOrEqual(14);
  });

  it('keeps the forum meeting at least every six months from preparation to evaluation', () => {
    const days = forumSessions.value.map(({ heldOn }) => heldOn);
    const gaps = days.slice(1).map((day, index) => daysBetween(days[index]!, day));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(183);
    expect(Math.min(...gaps)).toBeGreaterThan(0);
  });

  it('keeps meetings and votes off the election days', () => {
    for (const { firstDay, lastDay } of elections) {
      const clash = timeline.filter(
        ({ at: when }) =>
          when.value.slice(0, 10) >= firstDay.value && when.value.slice(0, 10) <= lastDay.value,
      );
      expect(clash).toEqual([]);
    }
    expect(at('dialogue-1-held') > elections[0].lastDay.value).toBe(true);
  });
});

describe('the dialogues in time', () => {
  it.each(dialogues)('$code is called five days or more ahead and minuted after', ({ details }) => {
    const { noticePublishedAt, startsAt, endsAt, minutes, agreements } = details.value;
    expect(daysBetween(noticePublishedAt, startsAt)).toBeGreaterThanOrEqual(5);
    expect(startsAt < endsAt).toBe(true);
    expect(endsAt.slice(0, 10) < minutes.draftedOn && minutes.draftedOn < minutes.approvedOn).toBe(true);
    for (const { dueOn } of agreements) expect(dueOn > startsAt.slice(0, 10)).toBe(true);
  });

  it('has a call to refuse that comes too late, and a passage tried while half are unheard', () => {
    const { lateNotice, leavingEarly } = refusedAttempts;
    expect(daysBetween(lateNotice.value.noticePublishedAt, lateNotice.value.startsAt)).toBeLessThan(5);
    const heard = dialogues.filter(({ details }) => details.value.endsAt < leavingEarly.value.triedAt);
    expect(heard).toHaveLength(leavingEarly.value.heardSegments);
  });
});

it("writes every instant with Santiago's offset of that day", () => {
  const instants = fileTexts.flatMap(
    ({ text }) => text.match(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/g) ?? [],
  );
  expect(instants.length).toBeGreaterThan(30);
  for (const instant of instants) expect(instant.slice(-6), instant).toBe(offsetAt(instant));
});

describe('implementation', () => {
  it('has milestones inside the dates of the plan', () => {
    expect(milestones).toHaveLength(9);
    for (const { code, startsOn, dueOn } of milestones) {
      expect(plan.startsOn.value <= startsOn && startsOn < dueOn && dueOn <= plan.endsOn.value, code).toBe(
        true,
      );
    }
  });

  it.each(milestones)(
    'reports $code in every period from its start until it is complete',
    ({ code, startsOn }) => {
      const reports = progressReports.value.filter(({ milestone }) => milestone === code);
      const from = periods.value.filter(({ endsOn }) => endsOn >= startsOn).map((period) => period.code);
      expect(reports.map(({ period }) => period)).toEqual(from.slice(0, reports.length));
      const steps = reports.map(({ completion }) => levels.indexOf(completion));
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(reports.slice(0, -1).some(({ completion }) => completion === 'complete')).toBe(false);
      if (reports.at(-1)?.completion !== 'complete') expect(reports).toHaveLength(from.length);
    },
  );

  it('gives evidence or an explicit nil, never both; one report is nil', () => {
    const { value } = progressReports;
    for (const { evidence, nil } of value) expect((evidence === null) !== (nil === null)).toBe(true);
    expect(value.filter(({ nil }) => nil !== null)).toHaveLength(1);
  });

  it('has one delay and one amendment, of the due days that the commitments state', () => {
    const due = (code: string) => milestones.find((milestone) => milestone.code === code)?.dueOn;
    expect(delay.value.dueOn).toBe(due(delay.value.milestone));
    expect(delay.value.expectedOn > delay.value.dueOn).toBe(true);
    expect(amendment.value.dueBefore).toBe(due(amendment.value.milestone));
    const session = forumSessions.value.find(({ resolution }) => resolution.matter === amendment.value.code);
    expect(session?.heldOn).toBe(amendment.value.approvedOn);
  });
});

describe('evaluation', () => {
  const pairs = commitments.map(({ code }) => {
    const of = (by: string) => assessments.value.find((each) => each.commitment === code && each.by === by)!;
    return { code, team: of('team'), monitor: of('monitoring-body') };
  });

  it.each(pairs)('takes the completion of $code from its milestones', ({ code, team }) => {
    const own = commitments.find((commitment) => commitment.code === code)!.milestones.value;
    const last = own.map(
      (milestone) => progressReports.value.findLast((r) => r.milestone === milestone.code)!,
    );
    expect(team.completion === 'complete').toBe(last.every(({ completion }) => completion === 'complete'));
  });

  it('has both sides on each commitment, and one disagreement', () => {
    expect(assessments.value).toHaveLength(6);
    const differing = pairs.filter(
      ({ team, monitor }) =>
        team.completion !== monitor.completion || team.earlyResults !== monitor.earlyResults,
    );
    expect(differing.map(({ code }) => code)).toEqual(['connected-management']);
  });
});
