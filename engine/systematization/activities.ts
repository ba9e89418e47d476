import { defineActivity } from '../workflow/activity.ts';

/** The axes under which what was said is put in order. */
export const themes = defineActivity({
  name: 'themes',
  version: 1,
  commands: ['define-theme'],
  lifecycles: [],
});

/** What was said, put under themes, as problems and as solutions. */
export const coding = defineActivity({
  name: 'coding',
  version: 1,
  commands: ['code-contributions'],
  lifecycles: [],
});

/** Proposals made of what was said, put together and taken apart again. */
export const proposals = defineActivity({
  name: 'proposals',
  version: 1,
  commands: ['formulate-proposal', 'amend-proposal', 'merge-proposals', 'split-proposal'],
  lifecycles: ['proposal'],
});

/** What technical units say of proposals, within a deadline. */
export const technicalOpinions = defineActivity({
  name: 'technical-opinions',
  version: 1,
  commands: ['request-opinion', 'give-opinion', 'mark-opinion-overdue', 'withdraw-opinion-request'],
  lifecycles: ['proposal', 'technical-opinion'],
});

/** An answer to every proposal and every contribution. */
export const dispositions = defineActivity({
  name: 'dispositions',
  version: 1,
  commands: ['dispose-proposal', 'dispose-contributions'],
  lifecycles: ['proposal'],
});

/** The answers made public, with their reasons. */
export const reasonedResponse = defineActivity({
  name: 'reasoned-response',
  version: 1,
  commands: ['publish-reasoned-response', 'reopen-reasoned-response'],
  lifecycles: ['reasoned-response'],
});
