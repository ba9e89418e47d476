import { defineDomain } from '../kernel/domain.ts';
import { endMandate } from './commands/end-mandate.ts';
import { giveMandate } from './commands/give-mandate.ts';
import { issueKey } from './commands/issue-key.ts';
import { openProcess } from './commands/open-process.ts';
import { publishWorkflow } from './commands/publish-workflow.ts';
import { recordHeads } from './commands/record-heads.ts';
import { registerPerson } from './commands/register-person.ts';
import { revokeKey } from './commands/revoke-key.ts';
import { setOrganizationNotice } from './commands/set-organization-notice.ts';

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
    setOrganizationNotice,
  ],
  rules: [],
  activities: [],
  lifecycles: [],
  sealed: [],
  personal: {
    holds: [
      // Office and institution are those of a public act; who held them has no name here.
      { table: 'person', person: 'id', erase: 'kept' },
      { table: 'mandate', person: 'person', erase: 'kept' },
      { table: 'api_key', person: 'person', erase: { label: '' } },
    ],
    actsById: { receipt: ['principal'], refused_attempt: ['person'], authorship: ['person'] },
    notPersonal: {
      'organization.name': 'an organization',
      'counter.name': 'a total',
      'mandate.ended_by': 'the act that ended it',
      'refused_attempt_count.caller': 'a crowd in which nobody is told apart',
    },
  },
});
