import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';

const Attendee = z.strictObject({
  person: Id,
  capacity: z.enum(['convener', 'facilitator', 'note-taker', 'representative', 'participant', 'observer']),
});
const Attended = z.strictObject({ meeting: Id, people: z.array(Attendee).max(500) });

/**
 * Says which of the people on record, known by office and institution, were at a held meeting, and in which capacity: all
 * of them, in place of what was said before. They observe its minutes; everybody else who came stays a number.
 */
export const recordAttendanceOf = defineCommand({
  name: 'record-attendance-of',
  input: Attended,
  by: ['team', 'facilitator', 'secretary', 'territorial-servant', 'promoter'],
  about: ({ meeting }) => ({ subject: { kind: 'dialogue', id: meeting } }),
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt } = context;
    const { meeting, people } = input;
    const refused = (await refuseMeeting(context)) ?? (await refusePeople(context));
    if (refused !== undefined) return refused;
    await tx
      .deleteFrom('meeting_attendee')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('meeting', '=', meeting)
      .execute();
    const at = { organization, process: process.id, meeting, recorded_at: recordedAt };
    if (people.length > 0)
      await tx
        .insertInto('meeting_attendee')
        .values(people.map((one) => ({ ...at, ...one })))
        .execute();
    return {
      event: { type: 'attendance-recorded', payload: { meeting, people: people.length } },
      result: { meeting, people: people.length },
    };
  },
});

async function refuseMeeting(context: Context<z.output<typeof Attended>>): Promise<Refused | undefined> {
  const { meeting } = context.input;
  const { tx, organization, process } = context;
  const row = await tx
    .selectFrom('meeting')
    .select('state')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', meeting)
    .executeTakeFirst();
  if (row === undefined) return notFound('meeting', meeting);
  return row.state === 'held' ? undefined : notPossible('meeting-not-held', { state: row.state });
}

async function refusePeople({
  tx,
  organization,
  input,
}: Context<z.output<typeof Attended>>): Promise<Refused | undefined> {
  const ids = input.people.map(({ person }) => person);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return invalid('people', 'person-named-twice', { person: twice });
  if (ids.length === 0) return undefined;
  const known = await tx
    .selectFrom('person')
    .select('id')
    .where('organization', '=', organization)
    .where('id', 'in', ids)
    .where('erased_at', 'is', null)
    .execute();
  const unknown = ids.find((one) => !known.some(({ id }) => id === one));
  return unknown === undefined ? undefined : notFound('person', unknown);
}
