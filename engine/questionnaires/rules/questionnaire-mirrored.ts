import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { Count } from '../../kernel/values.ts';
import { thoseMeant, whichQuestionnaire } from '../rule-params.ts';

/**
 * The public was asked the same as the institutions: at least so many answered, about at least so many of them. Source: the
 * open-government metric of CIDE and INAI, which asks both sides.
 */
export const questionnaireMirrored = defineRule({
  name: 'questionnaire-mirrored',
  version: 1,
  params: z.strictObject({
    minAnswers: Count.default(1),
    minInstitutions: Count.default(1),
    ...whichQuestionnaire,
  }),
  needs: ['questionnaireStandings'],
  remedy: ['answer-as-citizen', 'enter-citizen-answer', 'open-questionnaire'],
  judge({ questionnaireStandings }, { minAnswers, minInstitutions, code }) {
    const meant = thoseMeant(questionnaireStandings, code);
    if (meant.length === 0) return unknown('questionnaire-sent');
    const first = meant[0]!;
    const found = { answers: first.citizens, institutions: first.covered };
    const missing = meant
      .filter(({ citizens, covered }) => citizens < minAnswers || covered < minInstitutions)
      .map(({ questionnaire, code: named, citizens, covered }) => ({
        questionnaire,
        code: named,
        answers: citizens,
        institutions: covered,
      }));
    return missing.length === 0 ? met(found) : notMet(found, { minAnswers, minInstitutions }, missing);
  },
});
