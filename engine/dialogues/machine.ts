import { defineLifecycle } from '../kernel/machine.ts';

/** A meeting of any kind. Once held it stays on record; what was declared as held and was not is annulled by a correction. */
export const meetingLifecycle = defineLifecycle(
  'meeting',
  {
    kind: 'meeting',
    version: 1,
    initial: 'scheduled',
    states: {
      scheduled: {
        'reschedule-meeting': 'scheduled',
        'notify-meeting': 'scheduled',
        'publish-notice': 'scheduled',
        'share-documents': 'scheduled',
        'hold-meeting': 'held',
        'cancel-meeting': 'cancelled',
      },
      held: {
        'notify-meeting': 'held',
        'publish-notice': 'held',
        'draft-minutes': 'held',
        'record-agreement': 'held',
        'correct-record': 'held',
        'correct-record.annulled': 'annulled',
      },
      cancelled: {},
      annulled: {},
    },
  },
  { kind: 'dialogue', column: 'id' },
  { begunBy: ['schedule-meeting'] },
);

/** The minutes of a held meeting. Each observation is answered by a new draft; approved minutes are frozen. */
export const minutesLifecycle = defineLifecycle(
  'minutes',
  {
    kind: 'minutes',
    version: 1,
    initial: 'drafted',
    states: {
      drafted: {
        'draft-minutes': 'drafted',
        'observe-minutes': 'observed',
        'approve-minutes': 'approved',
      },
      observed: {
        'draft-minutes': 'drafted',
        'observe-minutes': 'observed',
      },
      approved: { 'correct-record': 'approved' },
    },
  },
  { kind: 'dialogue', column: 'meeting' },
);

/** Something that was said. It is hidden with a reason and may be restored after an appeal; it is never deleted. */
export const contributionLifecycle = defineLifecycle(
  'contribution',
  {
    kind: 'contribution',
    version: 1,
    initial: 'visible',
    batches: true,
    states: {
      visible: { 'hide-contribution': 'hidden' },
      hidden: { 'appeal-hiding': 'appealed' },
      appealed: { 'answer-appeal.restored': 'visible', 'answer-appeal.kept': 'kept-hidden' },
      'kept-hidden': {},
    },
  },
  { kind: 'dialogue', column: 'meeting' },
  { begunBy: ['record-contribution', 'import-contributions', 'submit-contribution'] },
);

/** What a meeting agreed on, followed until it is done, through every later stage. */
export const agreementLifecycle = defineLifecycle(
  'agreement',
  {
    kind: 'agreement',
    version: 1,
    initial: 'open',
    states: {
      open: {
        'assign-agreement': 'open',
        'follow-agreement': 'open',
        'complete-agreement': 'done',
        'cancel-agreement': 'cancelled',
      },
      done: {},
      cancelled: {},
    },
  },
  { kind: 'dialogue', column: 'meeting' },
  { begunBy: ['record-agreement', 'record-session-agreement'] },
);

/** An assembly of a block that a sheet reported. What was reported by mistake is annulled, and stays on record. */
export const blockAssemblyLifecycle = defineLifecycle('block_assembly', {
  kind: 'block-assembly',
  version: 1,
  initial: 'reported',
  batches: true,
  states: { reported: { 'annul-block-assembly': 'annulled' }, annulled: {} },
});
