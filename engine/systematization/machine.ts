import { defineLifecycle } from '../kernel/machine.ts';

const answers = {
  'dispose-proposal.incorporated': 'incorporated',
  'dispose-proposal.partly': 'partly-incorporated',
  'dispose-proposal.merged': 'merged',
  'dispose-proposal.excluded': 'excluded',
};

const reworked = { 'merge-proposals': 'merged', 'split-proposal': 'split' };

/**
 * A proposal: drafted, then answered. Until the reasoned response is published it may be answered again; what
 * was merged or split stays, and says what became of it.
 */
export const proposalLifecycle = defineLifecycle(
  'proposal',
  {
    kind: 'proposal',
    version: 1,
    initial: 'drafted',
    states: {
      drafted: { 'amend-proposal': 'drafted', 'request-opinion': 'drafted', ...reworked, ...answers },
      incorporated: {
        'amend-proposal': 'incorporated',
        'request-opinion': 'incorporated',
        ...reworked,
        ...answers,
      },
      'partly-incorporated': {
        'amend-proposal': 'partly-incorporated',
        'request-opinion': 'partly-incorporated',
        ...reworked,
        ...answers,
      },
      excluded: { 'request-opinion': 'excluded', ...answers },
      merged: answers,
      split: {},
    },
  },
  undefined,
  { begunBy: ['formulate-proposal', 'merge-proposals', 'split-proposal'] },
);

/** The opinion of a technical unit: asked for with a deadline, and given, late or not; or no longer asked for. */
export const technicalOpinionLifecycle = defineLifecycle('technical_opinion', {
  kind: 'technical-opinion',
  version: 1,
  initial: 'requested',
  states: {
    requested: {
      'give-opinion': 'given',
      'mark-opinion-overdue': 'overdue',
      'withdraw-opinion-request': 'withdrawn',
    },
    overdue: { 'give-opinion': 'given', 'withdraw-opinion-request': 'withdrawn' },
    given: {},
    withdrawn: {},
  },
});

/** A published response is in force until it is reopened, and stays readable when another takes its place. */
export const reasonedResponseLifecycle = defineLifecycle('reasoned_response', {
  kind: 'reasoned-response',
  version: 1,
  initial: 'published',
  states: {
    published: { 'reopen-reasoned-response': 'reopened' },
    reopened: { 'publish-reasoned-response': 'superseded' },
    superseded: {},
  },
});
