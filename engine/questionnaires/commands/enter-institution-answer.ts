import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id, Instant, Slug } from '../../kernel/values.ts';
import { questionnaireLifecycle } from '../machine.ts';
import { questionnaireInHand, readInstitution, scopeOf } from '../questionnaire-row.ts';
import { Answers } from '../read-answers.ts';
import { takeInstitutionAnswer } from '../take-answer.ts';

/** Types in what an institution sent on paper or by mail. What counts is when it was received, not when it is typed in. */
export const enterInstitutionAnswer = defineCommand({
  name: 'enter-institution-answer',
  input: z.strictObject({ questionnaire: Id, institution: Slug, receivedAt: Instant, answers: Answers }),
  by: ['team', 'paper-officer', 'secretary'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  course: 'always',
  occurredAt: (input) => input.receivedAt,
  async record(context) {
    const { questionnaire, institution: code, receivedAt, answers } = context.input;
    const scope = scopeOf(context, questionnaire);
    const row = await questionnaireInHand(scope);
    const institution = await readInstitution(scope, { code });
    if (institution === undefined) return invalid('institution', 'institution-not-asked', { code });
    if (row.due_at === null || receivedAt > row.due_at)
      return notPossible('deadline-is-over', { dueAt: row.due_at });
    const given = { row, institution, answers, channel: 'on-paper' } as const;
    const answer = await takeInstitutionAnswer(context, given, 'enter-institution-answer');
    if (isRefused(answer)) return answer;
    const payload = {
      questionnaire,
      institution: code,
      answer,
      again: institution.answer !== null,
      receivedAt,
    };
    return { event: { type: 'institution-answer-entered', payload }, result: { answer } };
  },
});
