import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** How many meetings are looked at: what a process counts, it counts at each. */
const latest = 50;

/**
 * The groups by which the process counts who comes, from its latest held meetings, in the order in which they were first
 * counted. Codes only: no count is told.
 */
export function countedGroupsView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<string[] | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    const rows = await tx
      .selectFrom('meeting')
      .select('attendance')
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('state', '=', 'held')
      .orderBy('held_from', 'desc')
      .limit(latest)
      .execute();
    const groups = rows.reverse().flatMap(({ attendance }) => attendance ?? []);
    return [...new Set(groups.map(({ group }) => group))];
  });
}
