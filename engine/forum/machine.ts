import { defineLifecycle } from '../kernel/machine.ts';

/**
 * A resolution, as the first workflows have it: open while members vote, then approved, returned, or without a
 * quorum, after which it may be called a second time. What is approved is carried out as soon as the gate allows it.
 */
export const resolutionByTerms = defineLifecycle('resolution', {
  kind: 'resolution',
  version: 1,
  initial: 'open',
  states: {
    open: {
      'vote-resolution': 'open',
      'close-resolution': 'open',
      'close-resolution.approved': 'approved',
      'close-resolution.returned': 'returned',
      'close-resolution.no-quorum': 'no-quorum',
      'withdraw-request': 'withdrawn',
    },
    'no-quorum': { 'call-resolution-again': 'open', 'withdraw-request': 'withdrawn' },
    approved: { 'carry-out-resolution': 'approved', 'carry-out-resolution.done': 'carried-out' },
    returned: {},
    withdrawn: {},
    'carried-out': {},
  },
});

/** What may be done about conflicts of interest while a matter has not been decided. */
const conflicts = (state: string) => ({
  'declare-conflict': state,
  'raise-conflict': state,
  recuse: state,
});

const withdrawn = { 'withdraw-request': 'withdrawn', 'withdraw-resolution': 'withdrawn' };

/**
 * A resolution under rules of procedure: proposed until it is put to the vote in a session or in writing, tied until
 * the rules' next step, in the consent procedure until no objection stands. By a workflow's own terms it opens at once.
 */
export const resolutionLifecycle = defineLifecycle('resolution', {
  kind: 'resolution',
  version: 2,
  initial: 'proposed',
  states: {
    proposed: {
      'open-resolution.by-terms': 'open',
      'open-resolution': 'proposed',
      'open-resolution.vote': 'open',
      'open-resolution.consent': 'consent',
      'open-in-writing': 'proposed',
      'open-in-writing.vote': 'open',
      'open-in-writing.consent': 'consent',
      ...conflicts('proposed'),
      ...withdrawn,
    },
    open: {
      'vote-resolution': 'open',
      'record-votes': 'open',
      'ask-to-meet': 'proposed',
      'close-resolution': 'open',
      'close-resolution.approved': 'approved',
      'close-resolution.returned': 'returned',
      'close-resolution.no-quorum': 'no-quorum',
      'close-resolution.second-vote': 'open',
      'close-resolution.tied': 'tied',
      ...conflicts('open'),
      ...withdrawn,
    },
    tied: {
      'open-resolution': 'tied',
      'open-resolution.vote': 'open',
      'cast-casting-vote': 'tied',
      'close-resolution': 'tied',
      'close-resolution.approved': 'approved',
      'close-resolution.returned': 'returned',
      ...withdrawn,
    },
    consent: {
      'raise-consent-objection': 'consent',
      'answer-consent-objection': 'consent',
      'settle-consent-objection': 'consent',
      'amend-resolution': 'consent',
      'ask-to-meet': 'proposed',
      'close-resolution': 'consent',
      'close-resolution.approved': 'approved',
      'close-resolution.returned': 'returned',
      'close-resolution.no-quorum': 'no-quorum',
      'close-resolution.to-vote': 'open',
      'close-resolution.to-agenda': 'proposed',
      ...conflicts('consent'),
      ...withdrawn,
    },
    'no-quorum': {
      'call-resolution-again': 'open',
      'open-resolution': 'no-quorum',
      'open-resolution.vote': 'open',
      'open-resolution.consent': 'consent',
      'open-in-writing': 'no-quorum',
      'open-in-writing.vote': 'open',
      'open-in-writing.consent': 'consent',
      ...conflicts('no-quorum'),
      ...withdrawn,
    },
    approved: { 'carry-out-resolution': 'approved', 'carry-out-resolution.done': 'carried-out' },
    returned: {},
    withdrawn: {},
    'carried-out': {},
  },
});

/** A conflict of interest: raised until the member withdraws or it is decided. */
export const conflictLifecycle = defineLifecycle('resolution_conflict', {
  kind: 'conflict',
  version: 1,
  initial: 'raised',
  states: {
    raised: {
      recuse: 'recused',
      'decide-conflict': 'raised',
      'decide-conflict.recused': 'recused',
      'decide-conflict.takes-part': 'takes-part',
    },
    recused: {},
    'takes-part': {},
  },
});

/** A reasoned objection: it stands until whoever raised it lets it go, or the fallback majority outvotes it. */
export const objectionLifecycle = defineLifecycle('consent_objection', {
  kind: 'consent-objection',
  version: 1,
  initial: 'raised',
  states: {
    raised: {
      'answer-consent-objection': 'answered',
      'settle-consent-objection': 'raised',
      'settle-consent-objection.withdrawn': 'withdrawn',
      'settle-consent-objection.resolved': 'resolved',
      'close-resolution.outvoted': 'outvoted',
    },
    answered: {
      'answer-consent-objection': 'answered',
      'settle-consent-objection': 'answered',
      'settle-consent-objection.withdrawn': 'withdrawn',
      'settle-consent-objection.resolved': 'resolved',
      'close-resolution.outvoted': 'outvoted',
    },
    withdrawn: {},
    resolved: {},
    outvoted: {},
  },
});
