import { z } from 'zod';
import { sessionStanding } from '../../forum/views/session-standing.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notFound, notPossible } from '../../kernel/refusals.ts';
import { Id, Line, LocalDate, Text } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { agreementLifecycle } from '../machine.ts';
import { agreementsOfSession } from '../views/session-agreements.ts';

/**
 * Writes down what an open session of the forum agreed on, with the office or body that owns it and the day it is due.
 * It is followed like every agreement, and the minutes of the sessions after tell what became of it.
 */
export const recordSessionAgreement = defineCommand({
  name: 'record-session-agreement',
  input: z.strictObject({
    session: Id,
    text: Text,
    /** An office, an institution or a body; never a person's name. */
    owner: Line,
    dueOn: LocalDate,
  }),
  by: ['secretary'],
  async record({ tx, organization, process, input, recordedAt, newId, seal, begin, count }) {
    const scope = { tx, organization, process: process.id };
    const session = await sessionStanding(scope, input.session);
    if (session === undefined) return notFound('session', input.session);
    if (session.state !== 'open') return notPossible('session-not-open', { state: session.state });
    const heldOn = calendarOf(process.workflow.spec).localDate(session.openedAt!);
    if (input.dueOn < heldOn) return invalid('dueOn', 'due-before-the-meeting', { heldOn });
    const id = newId();
    const { text, owner, dueOn } = input;
    const number = (await agreementsOfSession(scope, session.id)).length + 1;
    await tx
      .insertInto('agreement')
      .values({
        ...{ organization, process: process.id, id, meeting: null, session: session.id, number },
        ...{ state: begin(agreementLifecycle, id), text, owner, due_on: dueOn, recorded_at: recordedAt },
        ...seal('agreement', id, { text, owner }),
      })
      .execute();
    await count('agreements', 1);
    await count('agreements-open', 1);
    return {
      event: {
        type: 'session-agreement-recorded',
        payload: { agreement: id, session: session.id, number, dueOn },
      },
      result: { agreement: id, number },
    };
  },
});
