import { defineActivity } from '../workflow/activity.ts';

/** What shows that the steps of a sequence were taken. Made to be open throughout: steps come in late and out of order. */
export const datedSteps = defineActivity({
  name: 'dated-steps',
  version: 1,
  commands: ['record-artefact'],
  lifecycles: [],
});
