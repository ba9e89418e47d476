import { defineDomain } from '../../kernel/domain.ts';
import { defineActivity } from '../../workflow/activity.ts';
import { supportedProposalsAnswered } from '../rules/supported-proposals-answered.ts';
import { announceCollection } from './commands/announce-collection.ts';
import { closeCollection } from './commands/close-collection.ts';
import { destroyCollectionKeys } from './commands/destroy-collection-keys.ts';
import { importSupporters } from './commands/import-supporters.ts';
import { issueSupportCodes } from './commands/issue-support-codes.ts';
import { submitProposal } from './commands/submit-proposal.ts';
import { supportProposal } from './commands/support-proposal.ts';
import { takeUpProposal } from './commands/take-up-proposal.ts';
import { collectedProposalLifecycle, collectionLifecycle } from './machine.ts';

/** Proposals that people submit and support, with an answer to those that reach what was announced. */
const proposalCollection = defineActivity({
  name: 'proposal-collection',
  version: 1,
  commands: [
    'announce-collection',
    'import-supporters',
    'issue-support-codes',
    'submit-proposal',
    'support-proposal',
    'close-collection',
    'destroy-collection-keys',
    'take-up-proposal',
  ],
  lifecycles: ['collection', 'collected-proposal'],
});

/** Collections of proposals. Who supports what is a pseudonym under a key that is destroyed at the end. */
export const collections = defineDomain({
  name: 'collection',
  commands: [
    announceCollection,
    importSupporters,
    issueSupportCodes,
    submitProposal,
    supportProposal,
    closeCollection,
    destroyCollectionKeys,
    takeUpProposal,
  ],
  rules: [supportedProposalsAnswered],
  activities: [proposalCollection],
  lifecycles: [collectionLifecycle, collectedProposalLifecycle],
  sealed: [
    { table: 'proposal_collection', columns: ['terms'], document: 'proposal-collection' },
    { table: 'collected_proposal', columns: ['title', 'body'] },
  ],
});
