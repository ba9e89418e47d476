import { z } from 'zod';
import { hashOf } from '../../kernel/canonical.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { answerCodeHash } from '../answer-code.ts';
import { questionnaireLifecycle } from '../machine.ts';
import { questionnaireInHand, readInstitution, scopeOf } from '../questionnaire-row.ts';
import { Answers } from '../read-answers.ts';
import { takeInstitutionAnswer } from '../take-answer.ts';

/**
 * Answers for an institution, by its key, until its deadline by the clock. It may be answered again until then: the last
 * answer counts, the earlier ones stay.
 */
export const answerAsInstitution = defineCommand({
  name: 'answer-as-institution',
  input: z.strictObject({ questionnaire: Id, key: z.string().trim().min(1).max(60), answers: Answers }),
  by: ['public'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  course: 'always',
  remembers: ({ questionnaire, key, answers }) => ({ questionnaire, given: hashOf({ key, answers }) }),
  async record(context) {
    const { questionnaire, key, answers } = context.input;
    const scope = scopeOf(context, questionnaire);
    const row = await questionnaireInHand(scope);
    const institution = await readInstitution(scope, { keyHash: answerCodeHash(key) });
    if (institution === undefined) return invalid('key', 'answer-key-not-good');
    if (row.due_at === null || context.recordedAt > row.due_at)
      return notPossible('deadline-is-over', { dueAt: row.due_at });
    const given = { row, institution, answers, channel: 'online' } as const;
    const answer = await takeInstitutionAnswer(context, given, 'answer-as-institution');
    if (isRefused(answer)) return answer;
    const payload = {
      questionnaire,
      institution: institution.code,
      answer,
      again: institution.answer !== null,
    };
    return { event: { type: 'institution-answered', payload }, result: { answer } };
  },
});
