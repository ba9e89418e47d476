import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id, Slug } from '../../kernel/values.ts';
import { questionnaireLifecycle } from '../machine.ts';
import { questionnaireInHand, readInstitution, scopeOf } from '../questionnaire-row.ts';
import { Answers } from '../read-answers.ts';
import { takeCitizenAnswer } from '../take-answer.ts';

/**
 * Types in what a member of the public filled in on paper, from when the questionnaire opens until it is closed: paper comes
 * in later. On whose paper it stood is not asked.
 */
export const enterCitizenAnswer = defineCommand({
  name: 'enter-citizen-answer',
  input: z.strictObject({ questionnaire: Id, about: Slug, answers: Answers }),
  by: ['team', 'paper-officer', 'secretary'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  course: 'always',
  remembers: ({ questionnaire, answers }) => ({ questionnaire, items: Object.keys(answers).length }),
  async record(context) {
    const { questionnaire, about, answers } = context.input;
    const scope = scopeOf(context, questionnaire);
    const row = await questionnaireInHand(scope);
    if (row.public_from === null) return notPossible('questionnaire-not-open-to-the-public');
    if (context.recordedAt < row.public_from)
      return notPossible('questionnaire-opens-later', { opensAt: row.public_from });
    const institution = await readInstitution(scope, { code: about });
    if (institution === undefined) return invalid('about', 'institution-not-asked', { code: about });
    const answer = await takeCitizenAnswer(context, { row, institution, answers, channel: 'on-paper' });
    if (isRefused(answer)) return answer;
    const payload = { questionnaire, answer };
    return { event: { type: 'citizen-answer-entered', payload }, result: { answer } };
  },
});
