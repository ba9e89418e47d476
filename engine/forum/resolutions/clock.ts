import { addPeriod } from '../../calendar/add-period.ts';
import type { Context } from '../../kernel/command.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import type { Period } from '../../workflow/spec-values.ts';

/** When a period that begins now ends, by the calendar of the process. */
export const endOf = ({ process, recordedAt }: Context<unknown>, within: Period): string =>
  addPeriod(calendarOf(process.workflow.spec), recordedAt, within, 'forward').dueAt;

/** Lets the clock close a vote when its time is over; a resolution has one such time, which is moved. */
export async function setClock(
  context: Context<unknown>,
  resolution: string,
  closesAt: string | null,
): Promise<void> {
  if (closesAt === null) return;
  await context.wait({
    kind: 'resolution-closes',
    subject: resolution,
    dueAt: closesAt,
    command: 'close-resolution',
    input: { resolution },
    movesWithSuspension: true,
  });
}
