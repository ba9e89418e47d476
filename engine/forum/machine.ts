import { defineLifecycle } from '../kernel/machine.ts';

/**
 * A resolution: open while members vote, then approved, returned, or without a quorum, after which it may be
 * called a second time. What is approved is carried out as soon as the gate allows it.
 */
export const resolutionLifecycle = defineLifecycle('resolution', {
  kind: 'resolution',
  version: 1,
  initial: 'open',
  states: {
    open: {
      'vote-resolution': 'open',
      'close-resolution': 'open',
      'close-resolution.approved': 'approved',
      'close-resolution.returned': 'returned',
      'close-resolution.no-quorum': 'no-quorum',
      'withdraw-request': 'withdrawn',
    },
    'no-quorum': { 'call-resolution-again': 'open', 'withdraw-request': 'withdrawn' },
    approved: { 'carry-out-resolution': 'approved', 'carry-out-resolution.done': 'carried-out' },
    returned: {},
    withdrawn: {},
    'carried-out': {},
  },
});
