import type { FactScope } from '../../gates/fact.ts';
import type { MeetingRow } from '../meeting-row.ts';

/**
 * The meetings of the same committee or working table; where it was none's, those for any of the same segments, or of its
 * kind in the same place where it had none.
 */
export async function meetingsLike(
  { tx, organization, process }: FactScope,
  meeting: Pick<MeetingRow, 'id' | 'kind' | 'committee' | 'territory' | 'working_table'>,
) {
  const segments = await tx
    .selectFrom('meeting_segment')
    .select('segment')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('meeting', '=', meeting.id)
    .execute();
  const like = tx
    .selectFrom('meeting')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '<>', meeting.id);
  if (meeting.committee !== null) return like.where('committee', '=', meeting.committee);
  if (meeting.working_table !== null) return like.where('working_table', '=', meeting.working_table);
  if (segments.length === 0)
    return like
      .where('kind', '=', meeting.kind)
      .where('committee', 'is', null)
      .where('working_table', 'is', null)
      .where('territory', 'is not distinct from', meeting.territory);
  const names = segments.map(({ segment }) => segment);
  return like.where('id', 'in', (query) =>
    query
      .selectFrom('meeting_segment')
      .select('meeting')
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('segment', 'in', names),
  );
}
