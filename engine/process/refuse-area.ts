import type { Context } from '../kernel/command.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';

/** Refuses an area that the method does not name, where it names any. */
export function refuseArea(
  { process }: Context<unknown>,
  path: string,
  area: string | undefined,
): Refused | undefined {
  const { areas } = process.workflow.spec;
  if (area === undefined || areas === undefined || Object.hasOwn(areas, area)) return undefined;
  return invalid(path, 'area-not-of-the-method', { areas: Object.keys(areas) });
}
