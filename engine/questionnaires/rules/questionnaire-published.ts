import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { thoseMeant, whichQuestionnaire } from '../rule-params.ts';

/**
 * What was answered was published, both sides beside each other. Source: the study of the conditions of openness in the
 * municipalities of the State of Mexico (2023), published the day after it was approved.
 */
export const questionnairePublished = defineRule({
  name: 'questionnaire-published',
  version: 1,
  params: z.strictObject({ ...whichQuestionnaire }),
  needs: ['questionnaireStandings'],
  remedy: ['publish-answers', 'close-questionnaire'],
  judge({ questionnaireStandings }, { code }) {
    const meant = thoseMeant(questionnaireStandings, code);
    if (meant.length === 0) return unknown('questionnaire-sent');
    const open = meant.filter(({ state }) => state !== 'published');
    const found = { questionnaires: meant.length, published: meant.length - open.length };
    const missing = open.map(({ questionnaire, code: named, state }) => ({
      questionnaire,
      code: named,
      state,
    }));
    return missing.length === 0 ? met(found) : notMet(found, {}, missing);
  },
});
