import { z } from 'zod';
import type { Context } from '../../kernel/command.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Slug } from '../../kernel/values.ts';
import { answerCodeHash } from '../answer-code.ts';
import { questionnaireLifecycle } from '../machine.ts';
import {
  type QuestionnaireRow,
  questionnaireInHand,
  readInstitution,
  scopeOf,
} from '../questionnaire-row.ts';
import { Answers } from '../read-answers.ts';
import { takeCitizenAnswer } from '../take-answer.ts';

const CitizenInput = z.strictObject({
  questionnaire: Id,
  about: Slug,
  answers: Answers,
  code: z.string().trim().min(1).max(60).optional(),
});

/**
 * Answers about an institution as a member of the public, while the questionnaire is open by the clock. Nothing is asked of
 * who answers. The ledger is told that an answer came in, and not about whom.
 */
export const answerAsCitizen = defineCommand({
  name: 'answer-as-citizen',
  input: CitizenInput,
  by: ['public'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  course: 'always',
  // Of few possible answers a hash gives away which; with what cannot be guessed it tells nothing.
  remembers: ({ questionnaire, answers }) => ({ questionnaire, items: Object.keys(answers).length }),
  async record(context) {
    const { questionnaire, about, answers } = context.input;
    const scope = scopeOf(context, questionnaire);
    const row = await questionnaireInHand(scope);
    const refused = notOpen(row, context.recordedAt) ?? (await useCode(context, row));
    if (refused !== undefined) return refused;
    const institution = await readInstitution(scope, { code: about });
    if (institution === undefined) return invalid('about', 'institution-not-asked', { code: about });
    const answer = await takeCitizenAnswer(context, { row, institution, answers, channel: 'online' });
    if (isRefused(answer)) return answer;
    return { event: { type: 'citizen-answered', payload: { questionnaire, answer } }, result: { answer } };
  },
});

function notOpen(
  { public_from: from, public_until: until }: QuestionnaireRow,
  now: string,
): Refused | undefined {
  if (from === null || until === null) return notPossible('questionnaire-not-open-to-the-public');
  if (now < from) return notPossible('questionnaire-opens-later', { opensAt: from });
  return now > until ? notPossible('questionnaire-is-over', { closesAt: until }) : undefined;
}

/** A code lets one answer in. */
async function useCode(
  { tx, organization, process, input }: Context<z.output<typeof CitizenInput>>,
  { public_access: access }: QuestionnaireRow,
): Promise<Refused | undefined> {
  if (access !== 'code') return undefined;
  if (input.code === undefined) return invalid('code', 'answer-code-needed');
  const used = await tx
    .updateTable('answer_code')
    .set({ used: true })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('questionnaire', '=', input.questionnaire)
    .where('code_hash', '=', answerCodeHash(input.code))
    .where('used', '=', false)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n ? undefined : invalid('code', 'answer-code-not-good');
}
