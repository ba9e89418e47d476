import { defineActivity } from '../workflow/activity.ts';

/** What people report from their territory, and what becomes of it: made to be open throughout. */
export const matters = defineActivity({
  name: 'matters',
  version: 1,
  commands: ['report-matter', 'attend-matter', 'dismiss-matter'],
  lifecycles: ['matter'],
});

/** Working tables, as many at once as there is need of: made to be open throughout. */
export const workingTables = defineActivity({
  name: 'working-tables',
  version: 1,
  commands: [
    'open-working-table',
    'take-up-matter',
    'call-areas',
    'resolve-working-table',
    'hand-on-working-table',
    'close-working-table',
  ],
  lifecycles: ['matter', 'working-table'],
});
