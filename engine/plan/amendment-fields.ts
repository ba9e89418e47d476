import { invalid, type Refused } from '../kernel/refusals.ts';
import { Instant, Line, Text } from '../kernel/values.ts';

/** What every amendment says: why, and by which act; the act may follow, and the gate asks for it. */
export const amendmentFields = {
  reason: Text,
  act: Line.optional(),
  approvedAt: Instant.optional(),
};

/** Refuses an act without its instant, an instant without its act, and an approval that lies in the future. */
export function actWithoutDate(
  { act, approvedAt }: { act?: string | undefined; approvedAt?: string | undefined },
  now: string,
): Refused | undefined {
  if (act !== undefined && approvedAt === undefined) return invalid('approvedAt', 'act-without-date');
  if (act === undefined && approvedAt !== undefined) return invalid('act', 'date-without-act');
  if (approvedAt !== undefined && approvedAt > now) return invalid('approvedAt', 'in-the-future');
  return undefined;
}
