import type { Context } from '../kernel/command.ts';
import type { Done, Reaction } from '../kernel/reaction.ts';
import { sameName } from '../people/body-name.ts';
import { scopeOf, setOverdueWaits } from './overdue.ts';
import { passagesIn } from './passages.ts';
import {
  endSubscription,
  scheduleOf,
  setSchedule,
  standingSubscriptions,
  subscribe,
} from './subscriptions.ts';

/** What gives things a day, moves it or ends them: agreements, commitments and their milestones, the plan, the process, a report delivered. */
const dated = [
  ...['agreement', 'commitment', 'fulfilment', 'action-plan', 'process'],
  ...['record-corrected', 'report-recorded'],
];

/** A process that is monitored: its monitoring body is told of every passage, and of what falls overdue. */
export const whenThingsMove: Reaction = {
  to: dated,
  async after(context, done) {
    if ((await standingSubscriptions(scopeOf(context))).length === 0) return;
    await waitForPassage(context, done);
    if (typeof done.after === 'string') return;
    await setOverdueWaits(context, { ...context.process, state: done.after });
  },
};

/** A passage is told of by a report of its own, which the clock issues at once; also of the one that ends the process. */
async function waitForPassage(context: Context<unknown>, { before, after, steps }: Done): Promise<void> {
  const passages = passagesIn(before, after, steps);
  if (passages.length === 0) return;
  const id = context.newId();
  await context.wait({
    kind: 'passage-report',
    subject: id,
    dueAt: context.recordedAt,
    command: 'issue-status-report',
    input: { passage: { id, moves: passages.map((one) => ({ ...one })) } },
    movesWithSuspension: false,
    atEnd: true,
  });
}

/** The body that the forum or the authority appoints is told from then on; the one before it no more. */
export const whenAppointed: Reaction = {
  to: ['monitoring_body'],
  async after(context) {
    const { tx, organization, process } = context;
    const bodies = await tx
      .selectFrom('monitoring_body')
      .select(['id', 'body', 'ended_at'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .execute();
    const inOffice = bodies.find(({ ended_at }) => ended_at === null);
    if (inOffice === undefined) return;
    const scope = scopeOf(context);
    const before = await standingSubscriptions(scope);
    await subscribe(context, inOffice.body, inOffice.id);
    for (const one of before)
      if (one.appointed !== null && !sameName(one.body, inOffice.body))
        await endSubscription(context, one.id);
    if (before.length > 0) return;
    await setSchedule(context, await scheduleOf(scope));
    await setOverdueWaits(context, process);
  },
};
