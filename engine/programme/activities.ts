import { defineActivity } from '../workflow/activity.ts';

/** What a process does with the many that are opened under it. */
export const programmeAtWork = defineActivity({
  name: 'programme',
  version: 1,
  commands: ['open-children', 'send-to-children'],
  lifecycles: [],
});
