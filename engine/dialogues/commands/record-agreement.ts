import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id, LocalDate, Text } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { keepVote } from '../keep-vote.ts';
import { agreementLifecycle, meetingLifecycle } from '../machine.ts';
import { meetingRow, updateMeeting } from '../meeting-row.ts';
import { ownerFields, ownerOf, ownerTold } from '../views/agreement-owner.ts';
import { Adopted, refuseVote } from '../views/agreement-vote.ts';

/**
 * Writes down what a held meeting agreed on, with the office or body that owns it and the day it is due. It is part of
 * the minutes, so none is added once they are approved.
 */
export const recordAgreement = defineCommand({
  name: 'record-agreement',
  input: z.strictObject({
    meeting: Id,
    text: Text,
    ...ownerFields,
    dueOn: LocalDate.optional(),
    /** How it was taken; left out, nobody said. */
    adopted: Adopted.optional(),
  }),
  by: ['team', 'facilitator', 'secretary', 'territorial-servant'],
  on: { lifecycle: meetingLifecycle, id: (input) => input.meeting },
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal, begin, count } = context;
    const { text } = input;
    const meeting = await meetingRow(context, input.meeting);
    if (meeting.minutes_approved_at !== null)
      return notPossible('minutes-are-frozen', { meeting: meeting.id });
    const heldOn = calendarOf(process.workflow.spec).localDate(meeting.held_from!);
    if (input.dueOn !== undefined && input.dueOn < heldOn) {
      return invalid('dueOn', 'due-before-the-meeting', { heldOn });
    }
    const miscounted = refuseVote(meeting, input.adopted);
    if (miscounted !== undefined) return miscounted;
    const id = newId();
    const number = meeting.agreements + 1;
    const owned = await ownerOf(context, input);
    if (isRefused(owned)) return owned;
    const { owner } = owned;
    await tx
      .insertInto('agreement')
      .values({
        organization,
        process: process.id,
        id,
        meeting: meeting.id,
        number,
        state: begin(agreementLifecycle, id),
        text,
        ...owned,
        due_on: input.dueOn ?? null,
        recorded_at: recordedAt,
        ...seal('agreement', id, { text, owner }),
      })
      .execute();
    if (input.adopted !== undefined) await keepVote(context, id, input.adopted);
    await updateMeeting(context, meeting.id, { agreements: number });
    await count('agreements', 1);
    await count('agreements-open', 1);
    return {
      event: {
        type: 'agreement-recorded',
        payload: {
          ...{ agreement: id, meeting: meeting.id, number, dueOn: input.dueOn ?? null },
          ...ownerTold(owned),
          ...(input.adopted === undefined ? {} : { adopted: input.adopted }),
        },
      },
      result: { agreement: id, number },
    };
  },
});
