import { defineLifecycle } from '../kernel/machine.ts';

/** May be done while voting goes on and until the count: paper comes in late, duplicates are found late. */
const untilTheCount = (state: string) => ({
  'enter-paper-batch': state,
  'reenter-paper-batch': state,
  'reconcile-paper-batch': state,
  'withdraw-paper-batch': state,
  'quarantine-ballot': state,
  'annul-ballot': state,
  'release-ballot': state,
});

/**
 * A consultation: its charter drafted, then frozen; open and closed by the clock, which the commands only
 * record; counted, published, and firm once the window for objections is over. Void when it was annulled.
 */
export const consultationLifecycle = defineLifecycle(
  'consultation',
  {
    kind: 'consultation',
    version: 1,
    initial: 'drafted',
    states: {
      drafted: { 'amend-charter': 'drafted', 'freeze-charter': 'frozen', 'discard-charter': 'discarded' },
      discarded: {},
      frozen: {
        'import-roll': 'frozen',
        'issue-voting-codes': 'frozen',
        'open-consultation': 'open',
        // The clock has closed it, though nobody recorded its opening.
        'close-consultation': 'closed',
        'annul-consultation': 'void',
        ...untilTheCount('frozen'),
      },
      open: {
        'issue-voting-codes': 'open',
        'close-consultation': 'closed',
        'annul-consultation': 'void',
        ...untilTheCount('open'),
      },
      closed: { 'count-consultation': 'counted', 'annul-consultation': 'void', ...untilTheCount('closed') },
      counted: {
        'destroy-consultation-keys': 'counted',
        'publish-result': 'published',
        'annul-consultation': 'void',
      },
      published: {
        'record-lot': 'published',
        'raise-objection': 'published',
        'answer-objection': 'published',
        'confirm-result': 'firm',
        'annul-consultation': 'void',
      },
      firm: {},
      void: { 'destroy-consultation-keys': 'void' },
    },
  },
  undefined,
  { begunBy: ['draft-charter'] },
);

/** A batch of paper ballots: entered twice by two people; where the entries differ, reconciled with a reason. */
export const paperBatchLifecycle = defineLifecycle('paper_batch', {
  kind: 'paper-batch',
  version: 1,
  initial: 'entered',
  states: {
    entered: {
      'reenter-paper-batch.agrees': 'reconciled',
      'reenter-paper-batch.differs': 'differing',
      'withdraw-paper-batch': 'withdrawn',
    },
    differing: { 'reconcile-paper-batch': 'reconciled', 'withdraw-paper-batch': 'withdrawn' },
    reconciled: {},
    withdrawn: {},
  },
});

/** An electronic ballot set aside, so that it is not counted unless somebody decides that it is. */
export const quarantineLifecycle = defineLifecycle('quarantine', {
  kind: 'quarantine',
  version: 1,
  initial: 'set-aside',
  states: {
    'set-aside': { 'annul-ballot': 'annulled', 'release-ballot': 'released' },
    annulled: {},
    released: {},
  },
});

/** An objection to a published result, which is not firm before it was answered. */
export const objectionLifecycle = defineLifecycle('objection', {
  kind: 'objection',
  version: 1,
  initial: 'raised',
  states: { raised: { 'answer-objection': 'answered' }, answered: {} },
});
