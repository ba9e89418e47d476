import { defineActivity } from '../workflow/activity.ts';

/** What is public is brought up to date, and each time is on record. */
export const publicInformation = defineActivity({
  name: 'public-information',
  version: 1,
  commands: ['record-refresh'],
  lifecycles: [],
});

/** How far people took part is declared. */
export const levelOfParticipation = defineActivity({
  name: 'level-of-participation',
  version: 1,
  commands: ['declare-participation-level'],
  lifecycles: [],
});

/** The monitoring body answers the requirements of the standard, one by one. */
export const standardAssessment = defineActivity({
  name: 'standard-assessment',
  version: 1,
  commands: ['assess-requirement'],
  lifecycles: [],
});
