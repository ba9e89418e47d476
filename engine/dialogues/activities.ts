import { defineActivity } from '../workflow/activity.ts';

/** Who must be heard. */
export const stakeholderMap = defineActivity({
  name: 'stakeholder-map',
  version: 1,
  commands: ['map-stakeholders', 'withdraw-segment', 'complete-stakeholder-map'],
  lifecycles: [],
});

/** When people can take part, and in what. */
export const timeline = defineActivity({
  name: 'timeline',
  version: 1,
  commands: ['publish-timeline'],
  lifecycles: [],
});

/** Meetings of every kind: set, called, moved, cancelled, held. */
export const meetings = defineActivity({
  name: 'meetings',
  version: 1,
  commands: [
    'schedule-meeting',
    'reschedule-meeting',
    'cancel-meeting',
    'notify-meeting',
    'publish-notice',
    'share-documents',
    'hold-meeting',
  ],
  lifecycles: ['meeting'],
});

/** The minutes of held meetings. */
export const minutes = defineActivity({
  name: 'minutes',
  version: 1,
  commands: ['draft-minutes', 'observe-minutes', 'approve-minutes'],
  lifecycles: ['meeting', 'minutes'],
});

/** What is said, written down by the team. */
export const contributions = defineActivity({
  name: 'contributions',
  version: 1,
  commands: ['record-contribution', 'import-contributions'],
  lifecycles: ['contribution'],
});

/** What anybody hands in on the portal. */
export const contributionsOpen = defineActivity({
  name: 'contributions-open',
  version: 1,
  commands: ['open-contributions', 'submit-contribution'],
  lifecycles: ['contribution'],
});

/** Hiding words for a reason of a closed list, and what is said against it. */
export const moderation = defineActivity({
  name: 'moderation',
  version: 1,
  commands: ['hide-contribution', 'appeal-hiding', 'answer-appeal'],
  lifecycles: ['contribution'],
});

const followUp = ['assign-agreement', 'follow-agreement', 'complete-agreement', 'cancel-agreement'];

/** What meetings agree on, from its record to its end. */
export const agreements = defineActivity({
  name: 'agreements',
  version: 1,
  commands: ['record-agreement', ...followUp],
  lifecycles: ['meeting', 'agreement'],
});

/** What sessions of the forum agree on. Following it is what follows every agreement. */
export const sessionAgreements = defineActivity({
  name: 'session-agreements',
  version: 1,
  commands: ['record-session-agreement'],
  lifecycles: ['agreement'],
});

/** Following agreements after the stage that made them: made to be open throughout. */
export const agreementsFollowUp = defineActivity({
  name: 'agreements-follow-up',
  version: 1,
  commands: followUp,
  lifecycles: ['agreement'],
});

/** What an assembly is told of the agreements of those before it. */
export const lastAssemblyReturn = defineActivity({
  name: 'last-assembly-return',
  version: 1,
  commands: ['return-last-assembly'],
  lifecycles: [],
});

/** Assemblies of blocks, taken from sheets of many. */
export const blockAssemblies = defineActivity({
  name: 'block-assemblies',
  version: 1,
  commands: ['import-block-assemblies', 'annul-block-assembly'],
  lifecycles: ['block-assembly'],
});

/** Calling all meetings that are to come at once. */
export const comingMeetings = defineActivity({
  name: 'coming-meetings',
  version: 1,
  commands: ['call-coming-meetings'],
  lifecycles: ['meeting'],
});

/** Meetings that go on from afar while an emergency lasts: made to be open throughout. */
export const remoteMeetings = defineActivity({
  name: 'remote-meetings',
  version: 1,
  commands: ['switch-to-remote'],
  lifecycles: ['meeting'],
});
