import { defineLifecycle } from '../kernel/machine.ts';

/** Something that was reported: seen to at once, taken to a table, handed on or set aside with a reason. */
export const matterLifecycle = defineLifecycle('matter', {
  kind: 'matter',
  version: 1,
  initial: 'reported',
  states: {
    reported: {
      'attend-matter': 'attended',
      'dismiss-matter': 'dismissed',
      'open-working-table': 'on-table',
      'take-up-matter': 'on-table',
    },
    'on-table': {
      'resolve-working-table': 'attended',
      'hand-on-working-table': 'handed-on',
      // A table that ends without a result leaves the matter where it was: nothing is lost with it.
      'close-working-table': 'reported',
    },
    'handed-on': {
      'open-working-table': 'on-table',
      'take-up-matter': 'on-table',
      'attend-matter': 'attended',
    },
    attended: {},
    dismissed: {},
  },
});

/** A table at which government and community sit down on a matter, from the day it is opened to its result. */
export const workingTableLifecycle = defineLifecycle('working_table', {
  kind: 'working-table',
  version: 1,
  initial: 'open',
  states: {
    open: {
      'call-areas': 'open',
      'resolve-working-table': 'resolved',
      'hand-on-working-table': 'handed-on',
      'close-working-table': 'closed',
    },
    resolved: {},
    'handed-on': {},
    closed: {},
  },
});
