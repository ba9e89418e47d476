import type { FactScope } from '../../gates/fact.ts';

/** A meeting as other domains see it: how far it is, and the segments that it was for or heard. */
export interface MeetingSegments {
  readonly state: string;
  readonly segments: readonly { readonly segment: string; readonly sensitive: boolean }[];
}

/** The segments of a meeting, and which of them are marked as sensitive on the stakeholder map; nothing without it. */
export async function meetingSegments(
  { tx, organization, process }: FactScope,
  meeting: string,
): Promise<MeetingSegments | undefined> {
  const row = await tx
    .selectFrom('meeting')
    .select('state')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', meeting)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const segments = await tx
    .selectFrom('meeting_segment')
    .innerJoin('segment', (join) =>
      join
        .onRef('segment.organization', '=', 'meeting_segment.organization')
        .onRef('segment.process', '=', 'meeting_segment.process')
        .onRef('segment.id', '=', 'meeting_segment.segment'),
    )
    .select(['segment.id as segment', 'segment.sensitive'])
    .where('meeting_segment.organization', '=', organization)
    .where('meeting_segment.process', '=', process)
    .where('meeting_segment.meeting', '=', meeting)
    .orderBy('segment.id')
    .execute();
  return { state: row.state, segments };
}
