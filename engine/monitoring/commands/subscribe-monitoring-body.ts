import { z } from 'zod';
import type { Context } from '../../kernel/command.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Line } from '../../kernel/values.ts';
import { sameName } from '../../people/body-name.ts';
import { scopeOf, setOverdueWaits } from '../overdue.ts';
import { monitors } from '../recipients.ts';
import { ReportDay } from '../schedule.ts';
import { scheduleOf, setSchedule, subscribe } from '../subscriptions.ts';

const Subscribing = z.strictObject({
  /** Left out: the body that the caller acts for, or the one that was appointed. */
  body: Line.optional(),
  /** When the report of a month is due in the next one; it holds for the process. Left out, as it was set before. */
  reportDay: ReportDay.optional(),
  language: z.enum(['es', 'en']).optional(),
});

/**
 * Subscribes a monitoring body to a process: from then on it gets its reports by itself, each month, at each passage of
 * stage and when something falls overdue. A body subscribes itself only. Sent again it changes day and language.
 */
export const subscribeMonitoringBody = defineCommand({
  name: 'subscribe-monitoring-body',
  input: Subscribing,
  by: ['team', 'point-of-contact', 'secretary', 'monitoring-body'],
  course: 'always',
  async record(context) {
    const { input, process } = context;
    if (typeof process.state === 'string') return notPossible('process-has-ended');
    const body = await bodyOf(context);
    if (isRefused(body)) return body;
    const { subscription, isNew } = await subscribe(context, body);
    const set = await scheduleOf(scopeOf(context));
    const day = input.reportDay ?? set.day;
    const language = input.language ?? set.language;
    const next = await setSchedule(context, { day, language });
    await setOverdueWaits(context, process);
    const told = { subscription, day, language, nextReportAt: next.dueAt };
    return { event: { type: 'monitoring-body-subscribed', payload: { ...told, isNew } }, result: told };
  },
});

async function bodyOf(context: Context<z.output<typeof Subscribing>>): Promise<string | Refused> {
  const { tx, organization, process, input, acting, recordedAt } = context;
  if (acting.role === 'monitoring-body') {
    const own = (await monitors(scopeOf(context), process, recordedAt))
      .filter(({ person }) => person === acting.id)
      .map(({ body }) => body);
    const [first] = own;
    if (first === undefined) return invalid('body', 'body-has-no-name');
    if (input.body === undefined) return first;
    return own.find((one) => sameName(one, input.body!)) ?? invalid('body', 'not-your-body');
  }
  if (input.body !== undefined) return input.body;
  const appointed = await tx
    .selectFrom('monitoring_body')
    .select('body')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return appointed?.body ?? invalid('body', 'no-body-appointed');
}
