import type { GroupCount } from '../database/tables/dialogues.ts';

/** Attendance as it may be published: null stands for a number that would tell too much of somebody. */
export interface PublishedAttendance {
  readonly groups: readonly { readonly group: string; readonly count: number | null }[];
  readonly total: number | null;
  /** Numbers from 1 to below this one are not published. */
  readonly suppressedBelow: number;
}

/**
 * Takes out of a table of attendance what would tell of single people: every number from 1 to below `k`, and as many
 * others, the smallest first, as it takes so that the total does not give them back. Zero is shown.
 *
 * What is hidden must leave room for at least `k` different sums of people, over two groups or more; where that cannot
 * be reached, the total is hidden too. Source: the threshold rule of the OECD's glossary with secondary suppression, as
 * Washington's Department of Health asks.
 */
export function publishedAttendance(attendance: readonly GroupCount[], k: number): PublishedAttendance {
  const total = attendance.reduce((sum, { count }) => sum + count, 0);
  const rising = attendance.filter(({ count }) => count > 0).sort((one, other) => one.count - other.count);
  const hidden = rising.filter(({ count }) => count < k);
  const others = rising.slice(hidden.length);
  while (hidden.length > 0 && !isVague(hidden, k) && others.length > 0) hidden.push(others.shift()!);
  const names = new Set(hidden.map(({ group }) => group));
  return {
    groups: attendance.map(({ group, count }) => ({ group, count: names.has(group) ? null : count })),
    total: hidden.length === 0 || isVague(hidden, k) ? total : null,
    suppressedBelow: k,
  };
}

/** Each hidden group has at least one person: what is left of their sum must be vague enough. */
function isVague(hidden: readonly GroupCount[], k: number): boolean {
  const sum = hidden.reduce((all, { count }) => all + count, 0);
  return hidden.length > 1 && sum - hidden.length >= k - 1;
}
