import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { assembliesOf, lastAssembly } from '../last-assembly.ts';
import { findMeeting, type MeetingRow } from '../meeting-row.ts';
import { type EarlierAgreement, earlierAgreements } from '../views/earlier-agreements.ts';

/**
 * Records that a held assembly was told what became of the agreements of those before it. What was fulfilled since the
 * last, what is open and what is overdue is counted from the agreements themselves and never typed in; a note may say of
 * an open one why it is not done. An assembly is told once. Source: Iztapalapa, "session by session, assembly by
 * assembly".
 */
export const returnLastAssembly = defineCommand({
  name: 'return-last-assembly',
  input: z.strictObject({
    meeting: Id,
    notes: z
      .array(z.strictObject({ agreement: Id, note: Text }))
      .max(200)
      .default([]),
  }),
  by: ['team', 'facilitator', 'secretary', 'territorial-servant', 'promoter'],
  about: ({ meeting }) => ({ subject: { kind: 'dialogue', id: meeting } }),
  needs: { done: ['hold-meeting'] },
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal, count } = context;
    const { notes } = input;
    const meeting = await findMeeting(context, input.meeting);
    if (meeting === undefined) return notFound('meeting', input.meeting);
    const scope = { tx, organization, process: process.id };
    const previous = await lastAssembly(scope, meeting);
    const refused = await refuseReturn(context, meeting, previous);
    if (refused !== undefined) return refused;
    const agreements = await told(context, meeting);
    const open = agreements.filter(({ state }) => state === 'open');
    const strange = notes.findIndex(({ agreement }) => !open.some(({ id }) => id === agreement));
    if (strange >= 0) return invalid(`notes.${strange}.agreement`, 'not-open-since-the-last');
    const id = newId();
    const standing = {
      fulfilled: agreements.filter(({ state }) => state === 'done').length,
      open: open.length,
      overdue: open.filter(({ overdue }) => overdue).length,
      cancelled: agreements.filter(({ state }) => state === 'cancelled').length,
    };
    await tx
      .insertInto('assembly_return')
      .values({
        ...{ organization, process: process.id, id, meeting: meeting.id, previous: previous!, ...standing },
        ...{ notes, returned_at: recordedAt, ...seal('assembly_return', id, { notes }) },
      })
      .execute();
    await count('assemblies-told', 1);
    return {
      event: {
        type: 'last-assembly-returned',
        payload: { return: id, meeting: meeting.id, previous: previous!, ...standing },
      },
      result: { return: id, ...standing },
    };
  },
});

async function refuseReturn(
  { tx, organization, process }: Context<unknown>,
  { id, state }: MeetingRow,
  previous: string | undefined,
): Promise<Refused | undefined> {
  if (state !== 'held') return notPossible('meeting-not-held', { meeting: id, state });
  if (previous === undefined) return notPossible('no-earlier-assembly', { meeting: id });
  const before = await tx
    .selectFrom('assembly_return')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('meeting', '=', id)
    .executeTakeFirst();
  return before === undefined ? undefined : notPossible('assembly-told-already', { meeting: id });
}

function told(
  { tx, organization, process }: Context<unknown>,
  meeting: MeetingRow,
): Promise<EarlierAgreement[]> {
  const scope = { tx, organization, process: process.id };
  const held = { ...meeting, held_from: meeting.held_from!, held_to: meeting.held_to! };
  const today = calendarOf(process.workflow.spec).localDate(held.held_to);
  return earlierAgreements(scope, held, today, assembliesOf(scope, meeting));
}
