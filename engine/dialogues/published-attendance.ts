import type { GroupCount } from '../database/tables/dialogues.ts';
import { suppressList } from '../disclosure/suppress-list.ts';

/** Attendance as it may be published: null stands for a number that would tell too much of somebody. */
export interface PublishedAttendance {
  readonly groups: readonly { readonly group: string; readonly count: number | null }[];
  readonly total: number | null;
  /** Numbers from 1 to below this one are not published. */
  readonly suppressedBelow: number;
}

/** Takes out of a table of attendance what would tell of single people: see `suppressList`. */
export function publishedAttendance(attendance: readonly GroupCount[], k: number): PublishedAttendance {
  const { counts, total } = suppressList(
    attendance.map(({ count }) => count),
    { k },
  );
  return {
    groups: attendance.map(({ group }, place) => ({ group, count: counts[place]! })),
    total,
    suppressedBelow: k,
  };
}
