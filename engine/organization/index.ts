import { defineDomain } from '../kernel/domain.ts';
import { giveMandate } from './commands/give-mandate.ts';
import { issueKey } from './commands/issue-key.ts';
import { openProcess } from './commands/open-process.ts';
import { publishWorkflow } from './commands/publish-workflow.ts';
import { registerPerson } from './commands/register-person.ts';

/** What an organization does for itself: workflows, processes, people and keys. */
export const organizations = defineDomain({
  name: 'organization',
  commands: [registerPerson, giveMandate, issueKey, publishWorkflow, openProcess],
  rules: [],
  activities: [],
  lifecycles: [],
  sealed: [],
});
