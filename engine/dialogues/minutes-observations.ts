import type { Context } from '../kernel/command.ts';
import { notFound, notPossible, type Refused } from '../kernel/refusals.ts';

/** What is answered to an observation: whether it was taken into the text, and why or how. */
export interface ObservationAnswer {
  readonly observation: string;
  readonly taken: boolean;
  readonly reply: string;
}

/** The observations of minutes, the oldest first. */
export function observationsOf({ tx, organization, process }: Context<unknown>, minutes: string) {
  return tx
    .selectFrom('minutes_observation')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('minutes', '=', minutes)
    .orderBy('id')
    .execute();
}

/** Answers the open observations of minutes, every one of them: a new draft leaves none unanswered. */
export async function answerObservations(
  context: Context<unknown>,
  minutes: string,
  answers: readonly ObservationAnswer[],
): Promise<Refused | undefined> {
  const { tx, organization, process, recordedAt, seal } = context;
  const open = (await observationsOf(context, minutes)).filter(({ answered_at }) => answered_at === null);
  const unknown = answers.find(({ observation }) => !open.some(({ id }) => id === observation));
  if (unknown !== undefined) return notFound('observation', unknown.observation);
  const left = open.filter(({ id }) => !answers.some(({ observation }) => observation === id));
  if (left.length > 0) return notPossible('observations-unanswered', { missing: left.map(({ id }) => id) });
  for (const { id, text } of open) {
    const { taken, reply } = answers.find(({ observation }) => observation === id)!;
    await tx
      .updateTable('minutes_observation')
      .set({ taken, reply, answered_at: recordedAt, ...seal('minutes_observation', id, { text, reply }) })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .execute();
  }
  return undefined;
}
