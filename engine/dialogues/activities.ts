import { defineActivity } from '../workflow/activity.ts';

/** Who must be heard. */
export const stakeholderMap = defineActivity({
  name: 'stakeholder-map',
  version: 1,
  commands: ['map-stakeholders'],
  lifecycles: [],
});

/** Meetings of every kind. */
export const meetings = defineActivity({
  name: 'meetings',
  version: 1,
  commands: ['schedule-meeting', 'hold-meeting'],
  lifecycles: ['meeting'],
});

/** What is said, written down by the team. */
export const contributions = defineActivity({
  name: 'contributions',
  version: 1,
  commands: ['record-contribution'],
  lifecycles: ['contribution'],
});
