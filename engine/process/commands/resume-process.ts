import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Text } from '../../kernel/values.ts';
import { resumeWaits } from '../../kernel/waits.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { recordStanding } from '../standing.ts';

/** Takes a suspended process up again. Deadlines that a suspension moves are later by as long as it lasted. */
export const resumeProcess = defineCommand({
  name: 'resume-process',
  input: z.strictObject({ reason: Text }),
  by: ['team', 'administrator'],
  course: 'course',
  async record(context) {
    const refused = context.course('resume');
    if (refused !== undefined) return refused;
    const { tx, organization, process, input, catalogue } = context;
    await recordStanding(context, 'resumed', input.reason);
    const shown = catalogue.domains.flatMap((domain) => domain.deadlines ?? []);
    const calendar = calendarOf(process.workflow.spec);
    const moved = await resumeWaits({ tx, organization, process: process.id }, { calendar, shown });
    return { event: { type: 'process-resumed', payload: { deadlinesMoved: moved } }, result: { moved } };
  },
});
