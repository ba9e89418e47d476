import { z } from 'zod';
import { addPeriod } from '../../calendar/add-period.ts';
import { Period } from '../../calendar/period.ts';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Line, Text } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { proposalLifecycle, technicalOpinionLifecycle } from '../machine.ts';
import { keepDetail } from '../opinion-detail.ts';
import { opinionWait } from '../opinion-wait.ts';

/**
 * Asks a technical unit for its opinion on a proposal, within a period of the jurisdiction's calendar. What
 * falls due on a day that is not worked is due on the next one that is.
 */
export const requestOpinion = defineCommand({
  name: 'request-opinion',
  input: z.strictObject({
    proposal: Id,
    /** The unit as its mandates name it: an office, never a person. */
    unit: Line,
    /** What it is asked, where that is more than what it thinks of the proposal. */
    question: Text.optional(),
    within: Period.refine(({ count }) => count > 0),
  }),
  by: ['team'],
  on: { lifecycle: proposalLifecycle, id: (input) => input.proposal },
  async record(context) {
    const { tx, organization, process, input, newId, begin, seal, wait, recordedAt } = context;
    const { proposal, unit, within, question } = input;
    const calendar = calendarOf(process.workflow.spec);
    const { dueAt, dueOn, calendarVersion } = addPeriod(calendar, recordedAt, within, 'forward');
    const id = newId();
    await tx
      .insertInto('technical_opinion')
      .values({
        organization,
        process: process.id,
        id,
        state: begin(technicalOpinionLifecycle, id),
        proposal,
        unit,
        requested_at: recordedAt,
        due_at: dueAt,
        ...seal('technical_opinion', id, { unit, opinion: null, grounds: null }),
      })
      .execute();
    if (question !== undefined)
      await keepDetail(context, id, { question, aspects: [], conditions: [], cost: null });
    await wait({
      kind: opinionWait,
      subject: id,
      dueAt,
      command: 'mark-opinion-overdue',
      input: { opinion: id },
      movesWithSuspension: true,
    });
    const due = { within, dueAt, dueOn, calendar: calendarVersion };
    return {
      event: { type: 'opinion-requested', payload: { opinion: id, proposal, ...due } },
      result: { opinion: id, dueAt, dueOn },
    };
  },
});
