import { z } from 'zod';
import { Line, Ordinal, Slug, Text } from '../../kernel/values.ts';
import { noLevel, type Scale, type ScaleAnswer } from '../../scales/scale.ts';
import { lessonSubjects } from '../lesson-subjects.ts';

/**
 * What a mechanism may have left instead of a level. `no-data`: it says that it has none. `blank`: the place is there
 * and nothing stands in it. Neither is a no, and neither is `unknown`, which somebody who looked has said.
 */
export const notLevels = [...noLevel, 'no-data', 'blank'] as const;

const MechanismAnswer = z.strictObject({
  scale: Slug,
  version: Ordinal,
  answer: Slug,
  /** The word that was printed, where it is not the level's own: "Low" for a minor impact. */
  printed: Line.optional(),
});
export type MechanismAnswer = ScaleAnswer & { readonly printed?: string | undefined };

/** What mechanisms find wrong with commitments, as codes. Source: the review of La Libertad's plan of 2018 to 2020. */
export const criticismCodes = [
  'milestone-vague',
  'milestones-without-dates',
  'no-baseline',
  'executors-outside-the-plan',
  'overlaps-with-others',
  'digital-divide',
  'token-fulfilment-possible',
  'problem-not-targeted',
  'other',
] as const;

const Criticism = z.strictObject({
  code: z.enum(criticismCodes),
  /** The milestone that it is about, by its code. */
  milestone: Slug.optional(),
  /** The other commitments that it is about, by their codes: they need not be in Cauce. */
  others: z.array(Slug).max(20).default([]),
  words: Text,
});
export type Criticism = Readonly<z.output<typeof Criticism>>;

export const codingFields = {
  mechanism: Line,
  report: Line,
  answers: z.array(MechanismAnswer).min(1).max(20),
  criticisms: z.array(Criticism).max(50).default([]),
  recommendations: z
    .array(z.strictObject({ about: z.enum(lessonSubjects), recommendation: Text }))
    .max(50)
    .default([]),
};

/** Whether a scale is the one for plans that begin on a day. */
export const isForPlanOf = ({ plansFrom, plansBefore }: Scale, startsOn: string): boolean =>
  (plansFrom === undefined || startsOn >= plansFrom) && (plansBefore === undefined || startsOn < plansBefore);
