import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * The evaluation had a day before the plan ended, and was done: published, presented where the method asks for
 * it, with its lessons.
 * Source: Iztapalapa's 130 processes, which ended with no evaluation done and none scheduled.
 */
export const evaluationScheduledAndDone = defineRule({
  name: 'evaluation-scheduled-and-done',
  version: 1,
  params: z.strictObject({
    /** Whether publication is asked for too, or only that a day was set: at the end of implementation, only this. */
    done: z.boolean().default(true),
    presented: z.boolean().default(false),
    minLessons: z.int().nonnegative().default(0),
  }),
  needs: ['evaluationSchedule', 'planSubmission'],
  remedy: ['schedule-evaluation', 'record-lesson', 'publish-evaluation'],
  judge({ evaluationSchedule, planSubmission }, { done, presented, minLessons }, { calendar }) {
    if (evaluationSchedule === undefined) return unknown('evaluation-day');
    if (planSubmission === undefined) return unknown('plan');
    const { scheduledAt, scheduledFor, publishedAt, lessons } = evaluationSchedule;
    const gaps: string[] = [];
    if (calendar.localDate(scheduledAt) > planSubmission.endsOn) gaps.push('scheduled-after-the-plan-ended');
    if (done && publishedAt === null) gaps.push('not-published');
    if (done && presented && !evaluationSchedule.presented) gaps.push('not-presented');
    if (done && lessons < minLessons) gaps.push('lessons');
    const found = { scheduledFor, publishedAt, lessons };
    if (gaps.length === 0) return met(found);
    return notMet(
      found,
      { done, presented, minLessons },
      gaps.map((gap) => ({ gap })),
    );
  },
});
