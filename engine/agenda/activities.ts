import { defineActivity } from '../workflow/activity.ts';

/** What a territory finds out about itself. */
export const diagnosis = defineActivity({
  name: 'diagnosis',
  version: 1,
  commands: ['record-diagnosis'],
  lifecycles: [],
});

/** A local development agenda that people formulate and an assembly approves. */
export const localAgenda = defineActivity({
  name: 'local-agenda',
  version: 1,
  commands: ['draft-agenda', 'approve-agenda'],
  lifecycles: ['local-agenda', 'agenda-item'],
});

/** Following what an approved agenda wants done, through every later stage. */
export const agendaFollowUp = defineActivity({
  name: 'agenda-follow-up',
  version: 1,
  commands: ['follow-agenda-item'],
  lifecycles: ['agenda-item'],
});
