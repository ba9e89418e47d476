import { z } from 'zod';
import type { QuestionnaireStanding } from './facts/questionnaire-standings.ts';

/** Which questionnaire a rule is about, by its code; left out, every one that was sent. */
export const whichQuestionnaire = { code: z.string().max(60).optional() };

export const thoseMeant = (
  standings: readonly QuestionnaireStanding[],
  code: string | undefined,
): readonly QuestionnaireStanding[] =>
  code === undefined ? standings : standings.filter((one) => one.code === code);
