import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Count, Id } from '../../kernel/values.ts';
import { answerCodeHash, drawAnswerCode } from '../answer-code.ts';
import { questionnaireLifecycle } from '../machine.ts';
import { questionnaireInHand, scopeOf } from '../questionnaire-row.ts';

/** Issues codes that let one answer in each, told once. Who gets which is written nowhere, and neither is who used it for what. */
export const issueAnswerCodes = defineCommand({
  name: 'issue-answer-codes',
  input: z.strictObject({ questionnaire: Id, count: Count.min(1).max(5000) }),
  by: ['team', 'secretary'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  async record(context) {
    const { tx, organization, process, input } = context;
    const { questionnaire, count } = input;
    const { public_access: access } = await questionnaireInHand(scopeOf(context, questionnaire));
    if (access !== 'code') return notPossible('answers-ask-no-code');
    const codes = Array.from({ length: count }, drawAnswerCode);
    await sql`
      insert into answer_code (organization, process, questionnaire, code_hash)
      select ${organization}, ${process.id}::uuid, ${questionnaire}::uuid, code_hash
      from unnest(${codes.map(answerCodeHash)}::text[]) as code_hash`.execute(tx);
    const payload = { questionnaire, issued: count };
    return { event: { type: 'answer-codes-issued', payload }, result: { issued: count }, once: { codes } };
  },
});
