import { z } from 'zod';
import type { Context } from '../kernel/command.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';

/** Who reported a matter, by what they are and never by name. */
export const Reporter = z.enum(['liaison', 'assembly', 'resident', 'official']);

/** How it reached the team. */
export const ReportChannel = z.enum([
  'meeting',
  'messaging',
  'social-media',
  'telephone',
  'in-person',
  'portal',
]);

export const Urgency = z.enum(['urgent', 'emerging', 'ordinary']);

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
