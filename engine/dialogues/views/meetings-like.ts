import type { FactScope } from '../../gates/fact.ts';
import type { MeetingRow } from '../meeting-row.ts';

/** The meetings of the same committee; where it was none's, those for any of the same segments, or of its kind where it had none. */
export async function meetingsLike(
  { tx, organization, process }: FactScope,
  meeting: Pick<MeetingRow, 'id' | 'kind' | 'committee'>,
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
  if (segments.length === 0) return like.where('kind', '=', meeting.kind).where('committee', 'is', null);
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
