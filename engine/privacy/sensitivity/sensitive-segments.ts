import { meetingSegments } from '../../dialogues/views/meeting-segments.ts';
import type { FactScope } from '../../gates/fact.ts';

/** A meeting, and those of its segments that are sensitive: by the map itself, or by a mark that says why. */
export interface MeetingSensitivity {
  readonly state: string;
  readonly sensitive: readonly string[];
}

/**
 * The sensitive segments of a meeting. One of several is enough: a list of who came would tell of each name that they
 * may belong to it. Source: segment attendance is itself sensitive data.
 */
export async function sensitivityOf(
  scope: FactScope,
  meeting: string,
): Promise<MeetingSensitivity | undefined> {
  const known = await meetingSegments(scope, meeting);
  if (known === undefined) return undefined;
  const ids = known.segments.map(({ segment }) => segment);
  const marked = ids.length === 0 ? [] : await markedAmong(scope, ids);
  const sensitive = known.segments
    .filter((one) => one.sensitive || marked.includes(one.segment))
    .map(({ segment }) => segment);
  return { state: known.state, sensitive };
}

async function markedAmong({ tx, organization, process }: FactScope, segments: string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('segment_sensitivity')
    .select('segment')
    .distinct()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('segment', 'in', segments)
    .execute();
  return rows.map(({ segment }) => segment);
}
