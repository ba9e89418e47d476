import { defineLifecycle } from '../../kernel/machine.ts';

const attendance = (state: string) => ({ 'check-in-member': state, 'check-out-member': state });

/**
 * A session: called, open once there is a quorum, closed. Without a quorum it is called a second time where the rules
 * have a second call; without one then either, it was not held.
 */
export const sessionLifecycle = defineLifecycle('forum_session', {
  kind: 'session',
  version: 1,
  initial: 'called',
  states: {
    called: {
      ...attendance('called'),
      'add-agenda-item': 'called',
      'share-session-documents': 'called',
      'agree-in-session': 'called',
      'open-session': 'open',
      'declare-no-quorum': 'no-quorum',
      'cancel-session': 'cancelled',
    },
    'no-quorum': { 'call-session-again': 'second-call', 'cancel-session': 'cancelled' },
    'second-call': {
      ...attendance('second-call'),
      'share-session-documents': 'second-call',
      'agree-in-session': 'second-call',
      'open-session': 'open',
      'declare-no-quorum': 'not-held',
      'cancel-session': 'cancelled',
    },
    open: {
      ...attendance('open'),
      'name-presiding-seat': 'open',
      'propose-off-agenda': 'open',
      'agree-in-session': 'open',
      'share-session-documents': 'open',
      'deal-with-item': 'open',
      'suspend-session': 'suspended',
      'close-session': 'closed',
    },
    suspended: { ...attendance('suspended'), 'resume-session': 'open' },
    closed: {},
    'not-held': {},
    cancelled: {},
  },
});
