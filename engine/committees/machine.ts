import { defineLifecycle } from '../kernel/machine.ts';

/**
 * A committee, a commission or a working group: called together, in office once its election is confirmed or a
 * resolution sets it up, renewed by later elections, and ended by the clock, by its last report or by a reason.
 */
export const committeeLifecycle = defineLifecycle('committee', {
  kind: 'committee',
  version: 1,
  initial: 'called',
  states: {
    called: {
      'call-election': 'called',
      'set-up-working-group': 'in-office',
      'confirm-election': 'in-office',
      'end-committee': 'withdrawn',
    },
    'in-office': {
      'call-election': 'in-office',
      'confirm-election': 'in-office',
      'fill-vacancy': 'in-office',
      'extend-working-group': 'in-office',
      'report-to-forum': 'in-office',
      'report-to-forum.final': 'ended',
      'end-committee': 'ended',
    },
    withdrawn: {},
    ended: {},
  },
});

const counted = {
  'count-election.decided': 'counted',
  'count-election.another-round': 'another-round',
  'count-election.lot': 'lot-awaited',
  'count-election.undecided': 'undecided',
  'cancel-election': 'cancelled',
};

/**
 * An election at an assembly: called, counted in as many rounds and lots as its rule on ties asks, declared by who
 * presides, open to objections, then confirmed; or rejected, and repeated by an election of its own.
 */
export const electionLifecycle = defineLifecycle('election', {
  kind: 'election',
  version: 1,
  initial: 'called',
  states: {
    called: {
      'nominate-candidates': 'called',
      'withdraw-candidacy': 'called',
      'count-election': 'called',
      ...counted,
    },
    'another-round': { 'count-election': 'another-round', ...counted },
    'lot-awaited': {
      'draw-election-lot': 'lot-awaited',
      'draw-election-lot.decided': 'counted',
      'cancel-election': 'cancelled',
    },
    counted: { 'declare-election': 'declared', 'reject-election': 'rejected' },
    declared: {
      'object-to-election': 'declared',
      'answer-election-objection': 'declared',
      'answer-election-objection.upheld': 'rejected',
      'confirm-election': 'confirmed',
      'reject-election': 'rejected',
    },
    confirmed: {},
    rejected: {},
    undecided: {},
    cancelled: {},
  },
});

/** Somebody who stands in an election, until they take it back. */
export const candidacyLifecycle = defineLifecycle('candidate', {
  kind: 'candidacy',
  version: 1,
  initial: 'standing',
  states: { standing: { 'withdraw-candidacy': 'withdrawn' }, withdrawn: {} },
});

/** A member of a committee, and why they are one no longer. */
export const membershipLifecycle = defineLifecycle('membership', {
  kind: 'membership',
  version: 1,
  initial: 'in-office',
  states: {
    'in-office': {
      'resign-membership': 'resigned',
      'revoke-membership': 'in-office',
      'revoke-membership.revoked': 'revoked',
      'confirm-election.succeeded': 'succeeded',
      'report-to-forum.final': 'ended',
      'end-committee': 'ended',
    },
    resigned: { 'fill-vacancy': 'replaced' },
    revoked: { 'fill-vacancy': 'replaced' },
    replaced: {},
    succeeded: {},
    ended: {},
  },
});
