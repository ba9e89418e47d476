import { defineLifecycle } from '../../kernel/machine.ts';
import { moderated } from '../statements/machine.ts';

/**
 * A collection of proposals: announced, then open and closed by the clock, which the closing only records. Its keys
 * are destroyed when nobody supports anything any more.
 */
export const collectionLifecycle = defineLifecycle('proposal_collection', {
  kind: 'collection',
  version: 1,
  initial: 'announced',
  states: {
    announced: {
      'import-supporters': 'announced',
      'issue-support-codes': 'announced',
      'submit-proposal': 'announced',
      'close-collection': 'closed',
    },
    closed: { 'destroy-collection-keys': 'closed' },
  },
});

/** A proposal that somebody submitted: supported, and taken up in a proposal of the process, which is answered. */
export const collectedProposalLifecycle = defineLifecycle('collected_proposal', {
  kind: 'collected-proposal',
  version: 1,
  initial: 'visible',
  states: {
    visible: {
      'support-proposal': 'visible',
      'hide-statement': 'hidden',
      'take-up-proposal': 'taken-up',
    },
    ...moderated('visible'),
    'taken-up': { 'support-proposal': 'taken-up' },
  },
});
