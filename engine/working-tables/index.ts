import { defineDomain } from '../kernel/domain.ts';
import { matters, workingTables } from './activities.ts';
import { attendMatter } from './commands/attend-matter.ts';
import { callAreas } from './commands/call-areas.ts';
import { closeWorkingTable } from './commands/close-working-table.ts';
import { dismissMatter } from './commands/dismiss-matter.ts';
import { handOnWorkingTable } from './commands/hand-on-working-table.ts';
import { openWorkingTable } from './commands/open-working-table.ts';
import { reportMatter } from './commands/report-matter.ts';
import { resolveWorkingTable } from './commands/resolve-working-table.ts';
import { takeUpMatter } from './commands/take-up-matter.ts';
import { matterLifecycle, workingTableLifecycle } from './machine.ts';
import { urgentMattersAttended } from './rules/urgent-matters-attended.ts';
import { workingTablesFollowed } from './rules/working-tables-followed.ts';

/** What people report from their territory, and the tables at which government and community sit down on it. */
export const tablesAtWork = defineDomain({
  name: 'working-tables',
  commands: [
    reportMatter,
    attendMatter,
    dismissMatter,
    openWorkingTable,
    takeUpMatter,
    callAreas,
    resolveWorkingTable,
    handOnWorkingTable,
    closeWorkingTable,
  ],
  rules: [urgentMattersAttended, workingTablesFollowed],
  activities: [matters, workingTables],
  lifecycles: [matterLifecycle, workingTableLifecycle],
  personal: {
    notPersonal: {
      'matter.reported_by': 'what they are: a liaison, an assembly, a resident, an official',
      'working_table.areas': 'offices and institutions',
      'working_table.handed_to': 'an institution',
    },
  },
  sealed: [
    { table: 'matter', columns: ['text', 'outcome'] },
    { table: 'working_table', columns: ['title', 'object', 'areas', 'outcome', 'handed_to'] },
  ],
});
