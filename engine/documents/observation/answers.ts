import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../../database/schema.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Context } from '../../kernel/command.ts';
import { notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { scopeOf } from '../document-row.ts';

export type ObservationRow = Selectable<Schema['document_observation']>;

/** What is answered to an observation: whether it was taken into the text, and why or how. */
export const Answer = z.strictObject({ observation: Id, taken: z.boolean(), reply: Text });
export type Answer = z.output<typeof Answer>;

/** The observations of a document, the oldest first. */
export const observationsOf = (scope: FactScope, document: string): Promise<ObservationRow[]> =>
  scope.tx
    .selectFrom('document_observation')
    .selectAll()
    .where('organization', '=', scope.organization)
    .where('process', '=', scope.process)
    .where('document', '=', document)
    .orderBy('id')
    .execute();

/** Answers the open observations of a draft, every one of them: a new draft leaves none unanswered. */
export async function answerObservations(
  context: Context<unknown>,
  document: string,
  answers: readonly Answer[],
): Promise<Refused | undefined> {
  const open = (await observationsOf(scopeOf(context), document)).filter((one) => one.answered_at === null);
  const unknown = answers.find(({ observation }) => !open.some(({ id }) => id === observation));
  if (unknown !== undefined) return notFound('observation', unknown.observation);
  const left = open.filter(({ id }) => !answers.some(({ observation }) => observation === id));
  if (left.length > 0) return notPossible('observations-unanswered', { missing: left.map(({ id }) => id) });
  for (const { id, text } of open)
    await answer(context, { id, text }, answers.find(({ observation }) => observation === id)!);
  return undefined;
}

async function answer(
  { tx, organization, process, recordedAt, seal }: Context<unknown>,
  { id, text }: Pick<ObservationRow, 'id' | 'text'>,
  { taken, reply }: Answer,
): Promise<void> {
  await tx
    .updateTable('document_observation')
    .set({ taken, reply, answered_at: recordedAt, ...seal('document_observation', id, { text, reply }) })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .execute();
}
