import { defineDomain } from '../kernel/domain.ts';
import { programmeAtWork } from './activities.ts';
import { concludeIntent } from './commands/conclude-intent.ts';
import { openChildren } from './commands/open-children.ts';
import { sendToChildren } from './commands/send-to-children.ts';
import { childrenClosed } from './rules/children-closed.ts';
import { childrenReached } from './rules/children-reached.ts';

/** A process with many under it: opened and told by one command, added up, and counted by its gates. */
export const programmes = defineDomain({
  name: 'programme',
  commands: [openChildren, sendToChildren, concludeIntent],
  rules: [childrenReached, childrenClosed],
  activities: [programmeAtWork],
  lifecycles: [],
  sealed: [
    { table: 'intent', columns: ['input'] },
    { table: 'intent_child', columns: ['input'], batches: true },
  ],
  personal: { actsById: { intent: ['asked_by'] } },
});
