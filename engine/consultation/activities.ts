import { defineActivity } from '../workflow/activity.ts';

/** The rules of a consultation, until they are frozen; and its end by an authority. */
export const charter = defineActivity({
  name: 'charter',
  version: 1,
  commands: ['draft-charter', 'amend-charter', 'discard-charter', 'freeze-charter', 'annul-consultation'],
  lifecycles: ['consultation'],
});

/** Who may vote. */
export const roll = defineActivity({
  name: 'roll',
  version: 1,
  commands: ['import-roll', 'issue-voting-codes'],
  lifecycles: ['consultation'],
});

/** Voting. A ballot is no command: `cast-ballot` stands here for the stages that take ballots. */
export const voting = defineActivity({
  name: 'voting',
  version: 1,
  commands: ['open-consultation', 'cast-ballot', 'close-consultation'],
  lifecycles: ['consultation'],
});

/** Ballots on paper, entered twice. */
export const paperBallots = defineActivity({
  name: 'paper-ballots',
  version: 1,
  commands: ['enter-paper-batch', 'reenter-paper-batch', 'reconcile-paper-batch', 'withdraw-paper-batch'],
  lifecycles: ['consultation', 'paper-batch', 'quarantine'],
});

/** The count: ballots in doubt, the count itself, the end of the keys, the result. */
export const count = defineActivity({
  name: 'count',
  version: 1,
  commands: [
    'quarantine-ballot',
    'annul-ballot',
    'release-ballot',
    'count-consultation',
    'destroy-consultation-keys',
    'publish-result',
    'record-lot',
  ],
  lifecycles: ['consultation', 'quarantine'],
});

/** Objections to a result, and its becoming firm. */
export const objections = defineActivity({
  name: 'objections',
  version: 1,
  commands: ['raise-objection', 'answer-objection', 'confirm-result'],
  lifecycles: ['consultation', 'objection'],
});
