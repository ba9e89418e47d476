import type { Selectable, Updateable } from 'kysely';
import type { QuestionnaireTables } from '../database/tables/questionnaires.ts';
import type { FactScope } from '../gates/fact.ts';
import type { Context } from '../kernel/command.ts';

export type QuestionnaireRow = Selectable<QuestionnaireTables['questionnaire']>;
export type InstitutionRow = Selectable<QuestionnaireTables['surveyed_institution']>;

/** Where a questionnaire of a process is. */
export interface QuestionnaireScope extends FactScope {
  readonly questionnaire: string;
}

export const scopeOf = (
  { tx, organization, process }: Context<unknown>,
  questionnaire: string,
): QuestionnaireScope => ({ tx, organization, process: process.id, questionnaire });

export function readQuestionnaire(at: QuestionnaireScope): Promise<QuestionnaireRow | undefined> {
  return at.tx
    .selectFrom('questionnaire')
    .selectAll()
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('id', '=', at.questionnaire)
    .executeTakeFirst();
}

/** The questionnaire that a command is about, whose lifecycle has taken the command: so it is there. */
export async function questionnaireInHand(at: QuestionnaireScope): Promise<QuestionnaireRow> {
  const row = await readQuestionnaire(at);
  if (row === undefined) throw new Error(`Questionnaire ${at.questionnaire} moved and is not there.`);
  return row;
}

export async function writeQuestionnaire(
  at: QuestionnaireScope,
  changes: Updateable<QuestionnaireTables['questionnaire']>,
): Promise<void> {
  await at.tx
    .updateTable('questionnaire')
    .set(changes)
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('id', '=', at.questionnaire)
    .execute();
}

/** An institution by the code that the team gave it, by its key's hash, or by its id. */
export function readInstitution(
  at: QuestionnaireScope,
  by: { readonly code: string } | { readonly keyHash: string },
): Promise<InstitutionRow | undefined> {
  const query = at.tx
    .selectFrom('surveyed_institution')
    .selectAll()
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('questionnaire', '=', at.questionnaire);
  const one = 'code' in by ? query.where('code', '=', by.code) : query.where('key_hash', '=', by.keyHash);
  return one.executeTakeFirst();
}

export async function writeInstitution(
  at: FactScope,
  id: string,
  changes: Updateable<QuestionnaireTables['surveyed_institution']>,
): Promise<void> {
  await at.tx
    .updateTable('surveyed_institution')
    .set(changes)
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('id', '=', id)
    .execute();
}
