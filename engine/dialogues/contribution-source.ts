import type { Context } from '../kernel/command.ts';
import { notFound, notPossible, type Refused } from '../kernel/refusals.ts';
import { findMeeting } from './meeting-row.ts';
import { refuseUnmapped } from './segments.ts';

/** Where a contribution comes from: refused when its meeting was not held, or its segment is not on the map. */
export async function sourceOfContribution(
  context: Context<unknown>,
  from: { readonly meeting?: string | undefined; readonly segment?: string | undefined },
): Promise<Refused | undefined> {
  if (from.meeting !== undefined) {
    const meeting = await findMeeting(context, from.meeting);
    if (meeting === undefined) return notFound('meeting', from.meeting);
    if (meeting.state !== 'held') return notPossible('meeting-not-held', { meeting: from.meeting });
  }
  return refuseUnmapped(context, 'segment', from.segment === undefined ? [] : [from.segment]);
}

/** Keeps how many contributions a process and a meeting have. */
export async function countContributions(
  context: Context<unknown>,
  meeting: string | undefined,
  by: number,
): Promise<void> {
  await context.count('contributions', by);
  if (meeting === undefined) return;
  await context.tx
    .updateTable('meeting')
    .set((row) => ({ contributions: row('contributions', '+', by) }))
    .where('organization', '=', context.organization)
    .where('process', '=', context.process.id)
    .where('id', '=', meeting)
    .execute();
}
