import { defineActivity } from '../../workflow/activity.ts';

/** The sessions of a forum, from the request to the close. Belongs to what is open throughout. */
export const forumSessions = defineActivity({
  name: 'forum-sessions',
  version: 1,
  commands: [
    'request-session',
    'call-session',
    'add-agenda-item',
    'share-session-documents',
    'check-in-member',
    'check-out-member',
    'open-session',
    'declare-no-quorum',
    'call-session-again',
    'name-presiding-seat',
    'agree-in-session',
    'propose-off-agenda',
    'deal-with-item',
    'suspend-session',
    'resume-session',
    'close-session',
    'cancel-session',
    'number-earlier-sessions',
  ],
  lifecycles: ['session', 'session-minutes'],
});

/** The minutes of sessions, from their observation to their publication. */
export const sessionMinutes = defineActivity({
  name: 'session-minutes',
  version: 1,
  commands: [
    'observe-session-minutes',
    'redraft-session-minutes',
    'approve-in-words',
    'approve-session-minutes',
    'sign-session-minutes',
    'publish-session-minutes',
    'correct-session-minutes',
  ],
  lifecycles: ['session-minutes'],
});

/** How the forum governs itself: its rules of procedure, and the terms of its members. */
export const forumProcedure = defineActivity({
  name: 'forum-procedure',
  version: 1,
  commands: ['publish-procedure', 'vacate-seat', 'suspend-member'],
  lifecycles: [],
});
