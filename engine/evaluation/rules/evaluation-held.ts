import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * The evaluation of a process that has no plan of commitments had its day and was published, presented where the method
 * asks for it, with its lessons.
 * Source: Iztapalapa, which had neither done nor scheduled an evaluation: "Aún no realizamos ninguna evaluación", "Aún no
 * hemos programado fecha".
 */
export const evaluationHeld = defineRule({
  name: 'evaluation-held',
  version: 1,
  params: z.strictObject({
    presented: z.boolean().default(false),
    minLessons: z.int().nonnegative().default(0),
  }),
  needs: ['evaluationSchedule'],
  remedy: ['schedule-evaluation', 'record-lesson', 'publish-evaluation'],
  judge({ evaluationSchedule }, { presented, minLessons }) {
    if (evaluationSchedule === undefined) return unknown('evaluation-day');
    const { scheduledFor, publishedAt, lessons } = evaluationSchedule;
    const gaps = [
      ...(publishedAt === null ? ['not-published'] : []),
      ...(presented && !evaluationSchedule.presented ? ['not-presented'] : []),
      ...(lessons < minLessons ? ['lessons'] : []),
    ];
    const found = { scheduledFor, publishedAt, lessons };
    if (gaps.length === 0) return met(found);
    return notMet(
      found,
      { presented, minLessons },
      gaps.map((gap) => ({ gap })),
    );
  },
});
