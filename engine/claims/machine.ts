import { defineLifecycle } from '../kernel/machine.ts';

/** Claims that cannot all hold. They stand beside each other until somebody says in public, with grounds, which holds. */
export const contradictionLifecycle = defineLifecycle('contradiction', {
  kind: 'contradiction',
  version: 1,
  initial: 'standing',
  states: {
    standing: { 'add-claim': 'standing', 'settle-contradiction': 'settled' },
    settled: { 'add-claim': 'standing', 'reopen-contradiction': 'standing' },
  },
});
