import { z } from 'zod';
import { defineRule } from '../../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../../gates/verdict.ts';

/**
 * Every lesson of an earlier cycle that was carried to this one has its answer: taken up, in part, or not, and why.
 * Source: the review of La Libertad's plan of 2018 to 2020, whose recommendations are made for the next plan.
 */
export const lessonsAnswered = defineRule({
  name: 'lessons-answered',
  version: 1,
  params: z.strictObject({}),
  needs: ['carriedLessons'],
  remedy: ['answer-lesson', 'carry-lessons'],
  judge({ carriedLessons: { carried, open, first } }) {
    if (carried === 0) return notApplicable('no-lesson-carried');
    const found = { carried, answered: carried - open };
    return open === 0 ? met(found) : notMet(found, { answered: carried }, first);
  },
});
