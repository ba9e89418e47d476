import { z } from 'zod';
import type { GroupCount } from '../database/tables/dialogues.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';
import { Count, Slug } from '../kernel/values.ts';

/** Who came, counted by group and never by name. */
export const Attendance = z
  .array(z.strictObject({ group: Slug, count: Count }))
  .min(1)
  .max(100);

/** How many people came in all. */
export const totalOf = (attendance: readonly GroupCount[]): number =>
  attendance.reduce((sum, { count }) => sum + count, 0);

/** Refuses a group that is counted twice, and a meeting to which nobody came: that one is cancelled. */
export function refuseAttendance(attendance: readonly GroupCount[]): Refused | undefined {
  const groups = attendance.map(({ group }) => group);
  const twice = groups.filter((group, index) => groups.indexOf(group) !== index);
  if (twice.length > 0) return invalid('attendance', 'named-twice', { twice });
  return totalOf(attendance) === 0 ? invalid('attendance', 'nobody-came') : undefined;
}
