import type { FactScope } from '../../gates/fact.ts';
import { publishedAttendance } from '../published-attendance.ts';
import { assemblyOf } from './assembly.ts';

/** A vote at a meeting: how many had it, and the groups of the attendance that they were; none stands for all. */
export interface VoteHeld {
  readonly meeting: string;
  readonly voters: number;
  readonly groups: readonly string[];
}

/**
 * How many had a vote, where that may be shown: it is a number of people, and beside the published attendance it
 * could give back a group that is hidden there. The votes themselves are shown however few they are.
 */
export async function shownVoters(
  scope: FactScope,
  { meeting, voters, groups }: VoteHeld,
  k: number,
): Promise<number | null> {
  const attendance = (await assemblyOf(scope, meeting))?.attendance ?? [];
  const shown = publishedAttendance(attendance, k);
  if (voters < k || shown.total === null) return null;
  return groups.length > 0 && shown.groups.some(({ count }) => count === null) ? null : voters;
}
