import { z } from 'zod';
import { EvidenceList } from '../files/evidence.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';
import { Id, Instant, Ordinal, Slug, Text } from '../kernel/values.ts';
import type { ScaleAnswer } from '../scales/scale.ts';
import { findScale, isAnswer } from '../scales/scales.ts';

/** When an assessment is made: on what the plan promises, or on what came of it. */
export const phases = ['inception', 'end-of-commitment'] as const;

/** What both sides fill in, each for itself. A scale that is left out is blank, which is not a no. */
export const assessmentFields = {
  commitment: Id,
  phase: z.enum(phases).default('end-of-commitment'),
  assessedAt: Instant,
  answers: z
    .array(z.strictObject({ scale: Slug, version: Ordinal, answer: Slug }))
    .min(1)
    .max(20),
  grounds: Text,
  evidence: EvidenceList.default([]),
};

/** Refuses a scale that is not known, an answer that its scale does not have, and a scale answered twice. */
export function wrongAnswers(answers: readonly ScaleAnswer[]): Refused | undefined {
  for (const [index, answer] of answers.entries()) {
    const scale = findScale(answer.scale, answer.version);
    if (scale === undefined)
      return invalid(`answers.${index}.scale`, 'scale-not-known', { scale: answer.scale });
    if (!isAnswer(answer)) {
      return invalid(`answers.${index}.answer`, 'answer-not-on-the-scale', { levels: [...scale.levels] });
    }
    if (answers.findIndex((other) => other.scale === answer.scale) !== index) {
      return invalid(`answers.${index}.scale`, 'scale-answered-twice', { scale: answer.scale });
    }
  }
  return undefined;
}
