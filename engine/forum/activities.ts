import { defineActivity } from '../workflow/activity.ts';

/** The forum at work: its seats, and the votes on resolutions. Belongs to what is open throughout. */
export const forumAtWork = defineActivity({
  name: 'forum',
  version: 1,
  commands: [
    'compose-forum',
    'seat-member',
    'vote-resolution',
    'close-resolution',
    'call-resolution-again',
    'carry-out-resolution',
  ],
  lifecycles: ['resolution'],
});
