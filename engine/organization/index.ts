import { defineDomain } from '../kernel/domain.ts';
import { endMandate } from './commands/end-mandate.ts';
import { giveMandate } from './commands/give-mandate.ts';
import { issueKey } from './commands/issue-key.ts';
import { openProcess } from './commands/open-process.ts';
import { publishWorkflow } from './commands/publish-workflow.ts';
import { recordHeads } from './commands/record-heads.ts';
import { registerPerson } from './commands/register-person.ts';
import { revokeKey } from './commands/revoke-key.ts';

/** What an organization does for itself: workflows, processes, people and keys. */
export const organizations = defineDomain({
  name: 'organization',
  commands: [
    registerPerson,
    giveMandate,
    endMandate,
    issueKey,
    revokeKey,
    publishWorkflow,
    openProcess,
    recordHeads,
  ],
  rules: [],
  activities: [],
  lifecycles: [],
  sealed: [],
});
