import { defineDomain } from '../kernel/domain.ts';
import { addClaim } from './commands/add-claim.ts';
import { recordContradiction } from './commands/record-contradiction.ts';
import { reopenContradiction } from './commands/reopen-contradiction.ts';
import { settleContradiction } from './commands/settle-contradiction.ts';
import { contradictionLifecycle } from './machine.ts';
import { contradictionsSettled } from './rules/contradictions-settled.ts';

/** Claims about one point that cannot all hold: kept beside each other, each with its source and evidence. */
export const claims = defineDomain({
  name: 'claims',
  commands: [recordContradiction, addClaim, settleContradiction, reopenContradiction],
  rules: [contradictionsSettled],
  activities: [],
  lifecycles: [contradictionLifecycle],
  sealed: [
    { table: 'contradiction', columns: ['question', 'why', 'grounds', 'authority'] },
    { table: 'claim', columns: ['says', 'quote', 'source', 'declared', 'evidence'] },
  ],
});
