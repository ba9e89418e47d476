import { z } from 'zod';
import { addPeriod } from '../../../calendar/add-period.ts';
import { hashOf } from '../../../kernel/canonical.ts';
import { type Context, defineCommand } from '../../../kernel/command.ts';
import { invalid, notFound, notPossible, type Refused } from '../../../kernel/refusals.ts';
import { Id, Text } from '../../../kernel/values.ts';
import { calendarOf } from '../../../workflow/calendar.ts';
import { RulesOfProcedure } from '../../procedure/procedure.ts';
import { scopeOf } from '../../scope.ts';
import { agendaOf } from '../../sessions/session-row.ts';
import { drawMinutes } from '../content.ts';
import { sessionMinutesLifecycle } from '../machine.ts';
import { minutesOf } from '../minutes-of.ts';
import { minutesObservations } from '../minutes-row.ts';

const Answer = z.strictObject({ observation: Id, taken: z.boolean(), reply: Text });
const Note = z.strictObject({ number: z.int().positive(), note: Text });
const Redraft = z.strictObject({
  minutes: Id,
  answers: z.array(Answer).max(200).default([]),
  /** What was said on matters of the agenda, put anew. Everything else is a fact and is corrected where it was recorded. */
  notes: z.array(Note).max(60).default([]),
});
type Redraft = z.output<typeof Redraft>;

/** Writes the minutes anew: answers each open observation, and puts the notes of matters in other words. */
export const redraftSessionMinutes = defineCommand({
  name: 'redraft-session-minutes',
  input: Redraft,
  by: ['secretary'],
  on: { lifecycle: sessionMinutesLifecycle, id: (input) => input.minutes },
  async record(context) {
    const { tx, organization, process, input, recordedAt, seal } = context;
    const { minutes, session } = await minutesOf(context, input.minutes);
    const refused = (await answer(context, minutes.id)) ?? (await putNotes(context, session.id));
    if (refused !== undefined) return refused;
    const rules = RulesOfProcedure.parse(session.procedure);
    const calendar = calendarOf(process.workflow.spec);
    const observeUntil = addPeriod(calendar, recordedAt, rules.minutes.observationsWithin, 'forward').dueAt;
    const { content } = await drawMinutes(scopeOf(context), session);
    const contentHash = hashOf(content);
    const version = minutes.version + 1;
    const answered = input.answers.map(({ observation, taken }) => ({ observation, taken }));
    await tx
      .updateTable('session_minutes')
      .set({
        ...{
          version,
          content,
          content_hash: contentHash,
          drafted_at: recordedAt,
          observe_until: observeUntil,
        },
        ...seal('session_minutes', minutes.id, { content }),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', minutes.id)
      .execute();
    return {
      event: {
        type: 'session-minutes-redrafted',
        payload: { minutes: minutes.id, version, contentHash, observeUntil, answered },
      },
      result: { minutes: minutes.id, version, contentHash, observeUntil },
    };
  },
});

async function answer(context: Context<Redraft>, minutes: string): Promise<Refused | undefined> {
  const { tx, organization, process, input, recordedAt, seal } = context;
  const open = (await minutesObservations(scopeOf(context), minutes)).filter(
    ({ answered_at }) => answered_at === null,
  );
  const strange = input.answers.find(({ observation }) => !open.some(({ id }) => id === observation));
  if (strange !== undefined) return notFound('observation', strange.observation);
  const left = open.filter(({ id }) => !input.answers.some(({ observation }) => observation === id));
  if (left.length > 0) return notPossible('observations-unanswered', { missing: left.map(({ id }) => id) });
  for (const { id, text } of open) {
    const { taken, reply } = input.answers.find(({ observation }) => observation === id)!;
    await tx
      .updateTable('session_minutes_observation')
      .set({
        taken,
        reply,
        answered_at: recordedAt,
        ...seal('session_minutes_observation', id, { text, reply }),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .execute();
  }
  return undefined;
}

async function putNotes(context: Context<Redraft>, session: string): Promise<Refused | undefined> {
  const { tx, organization, process, input, seal } = context;
  const agenda = await agendaOf(scopeOf(context), session);
  for (const [index, { number, note }] of input.notes.entries()) {
    const item = agenda.find((one) => one.number === number);
    if (item === undefined) return invalid(`notes.${index}.number`, 'no-such-item', { number });
    await tx
      .updateTable('session_item')
      .set({ note, ...seal('session_item', item.id, { title: item.title, note }) })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', item.id)
      .execute();
  }
  return undefined;
}
