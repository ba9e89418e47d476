import type { Context } from '../../kernel/command.ts';
import { notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { findMeeting, type MeetingRow } from '../meeting-row.ts';

const assemblies = ['assembly', 'roving-assembly', 'dialogue'];

/** The held assembly or dialogue that something was worked out or approved at. */
export async function heldAssembly(context: Context<unknown>, id: string): Promise<MeetingRow | Refused> {
  const meeting = await findMeeting(context, id);
  if (meeting === undefined) return notFound('meeting', id);
  if (meeting.state !== 'held') return notPossible('meeting-not-held', { meeting: id, state: meeting.state });
  if (!assemblies.includes(meeting.kind))
    return notPossible('neither-assembly-nor-dialogue', { meeting: id, kind: meeting.kind });
  return meeting;
}
