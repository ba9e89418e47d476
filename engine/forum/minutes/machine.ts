import { defineLifecycle } from '../../kernel/machine.ts';

/**
 * The minutes of a session: drafted when it closes, observed by who attended, approved, signed, published. What was
 * approved is frozen; what is wrong in it afterwards is said by an erratum.
 */
export const sessionMinutesLifecycle = defineLifecycle('session_minutes', {
  kind: 'session-minutes',
  version: 1,
  initial: 'drafted',
  states: {
    drafted: {
      'observe-session-minutes': 'observed',
      'redraft-session-minutes': 'drafted',
      'approve-in-words': 'drafted',
      'approve-session-minutes': 'approved',
    },
    observed: { 'observe-session-minutes': 'observed', 'redraft-session-minutes': 'drafted' },
    approved: {
      'sign-session-minutes': 'approved',
      'sign-session-minutes.all': 'signed',
      'correct-session-minutes': 'approved',
    },
    signed: { 'publish-session-minutes': 'published', 'correct-session-minutes': 'signed' },
    published: { 'correct-session-minutes': 'published' },
  },
});
