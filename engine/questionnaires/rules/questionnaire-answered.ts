import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { thoseMeant, whichQuestionnaire } from '../rule-params.ts';

/**
 * At least `share` of the institutions that were asked answered in time. Source: the study of the conditions of openness in
 * the municipalities of the State of Mexico (2023), to which 117 of 125 replied.
 */
export const questionnaireAnswered = defineRule({
  name: 'questionnaire-answered',
  version: 1,
  params: z.strictObject({ share: z.number().gt(0).max(1), ...whichQuestionnaire }),
  needs: ['questionnaireStandings'],
  remedy: ['answer-as-institution', 'enter-institution-answer', 'extend-questionnaire', 'send-questionnaire'],
  judge({ questionnaireStandings }, { share, code }) {
    const meant = thoseMeant(questionnaireStandings, code);
    if (meant.length === 0) return unknown('questionnaire-sent');
    const sum = (of: 'sent' | 'answered') => meant.reduce((all, one) => all + one[of], 0);
    const found = { sent: sum('sent'), answered: sum('answered') };
    const short = meant.filter(({ sent, answered }) => answered < share * sent);
    if (short.length === 0) return met(found);
    const missing = short.map(({ questionnaire, code: named, sent, answered }) => ({
      questionnaire,
      code: named,
      sent,
      answered,
      lacking: Math.ceil(share * sent) - answered,
    }));
    return notMet(found, { share, percent: Math.round(share * 1000) / 10 }, missing);
  },
});
