import type { Context } from '../kernel/command.ts';
import { notPossible, type Refused, refuse } from '../kernel/refusals.ts';
import { blank } from './content.ts';
import { surveyedInstitutionLifecycle } from './machine.ts';
import {
  type InstitutionRow,
  type QuestionnaireRow,
  scopeOf,
  writeInstitution,
  writeQuestionnaire,
} from './questionnaire-row.ts';
import { type Answers, answerIssues, countedAnswers, type Side } from './read-answers.ts';
import { addToTally } from './tally.ts';

/** Filled-in answers about an institution, and how they came in. */
export interface Given {
  readonly row: QuestionnaireRow;
  readonly institution: InstitutionRow;
  readonly answers: Answers;
  readonly channel: 'online' | 'on-paper';
}

export function refuseAnswers({ row, answers }: Given, side: Side): Refused | undefined {
  const issues = answerIssues(row.content, answers, side);
  return issues.length === 0 ? undefined : refuse({ code: 'invalid', issues });
}

/** Keeps an institution's answer, in the place of an earlier one, and counts it. Gives the answer's id. */
export async function takeInstitutionAnswer(
  context: Context<unknown>,
  given: Given,
  event: 'answer-as-institution' | 'enter-institution-answer',
): Promise<string | Refused> {
  const { row, institution, answers } = given;
  const refused =
    refuseAnswers(given, 'institution') ??
    (await context.step(surveyedInstitutionLifecycle, institution.id, event));
  if (refused !== undefined) return refused;
  const scope = scopeOf(context, row.id);
  const answer = await writeAnswer(context, given, 'institution');
  const counted = { side: 'institution', about: institution.id } as const;
  if (institution.answer === null) await writeQuestionnaire(scope, { answered: row.answered + 1 });
  else {
    const before = await supersede(context, institution.answer, answer);
    await addToTally(scope, { ...counted, answers: countedAnswers(row.content, before) }, -1);
  }
  await addToTally(scope, { ...counted, answers: countedAnswers(row.content, answers) }, 1);
  await writeInstitution(scope, institution.id, { answer, answered_at: context.occurredAt });
  return answer;
}

/** Keeps an answer of somebody from the public, of whom nothing is known, and counts it. */
export async function takeCitizenAnswer(context: Context<unknown>, given: Given): Promise<string | Refused> {
  const refused = refuseAnswers(given, 'citizen');
  if (refused !== undefined) return refused;
  const { row, institution, answers } = given;
  const counted = countedAnswers(row.content, answers);
  if (counted.every(({ value }) => value === blank)) return notPossible('nothing-answered');
  const scope = scopeOf(context, row.id);
  const answer = await writeAnswer(context, given, 'citizen');
  await addToTally(scope, { side: 'citizen', about: institution.id, answers: counted }, 1);
  await writeInstitution(scope, institution.id, { citizens: institution.citizens + 1 });
  const covered = row.covered + (institution.citizens === 0 ? 1 : 0);
  await writeQuestionnaire(scope, { citizens: row.citizens + 1, covered });
  return answer;
}

async function writeAnswer(
  context: Context<unknown>,
  { row, institution, answers, channel }: Given,
  side: Side,
): Promise<string> {
  const { tx, organization, process, newId, seal } = context;
  const id = newId();
  await tx
    .insertInto('questionnaire_answer')
    .values({
      ...{ organization, process: process.id, id, questionnaire: row.id, side, about: institution.id },
      ...{ channel, answers, superseded_by: null },
      ...seal('questionnaire_answer', id, { answers, about: institution.id }),
    })
    .execute();
  return id;
}

/** Marks an answer as replaced, which stays; gives what it said. */
async function supersede(
  { tx, organization, process }: Context<unknown>,
  answer: string,
  by: string,
): Promise<Answers> {
  const { answers } = await tx
    .updateTable('questionnaire_answer')
    .set({ superseded_by: by })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', answer)
    .returning('answers')
    .executeTakeFirstOrThrow();
  return answers;
}
