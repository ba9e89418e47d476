import { childrenAndYouth } from './contributions/children-and-youth.ts';
import { genderAndSexualDiversity } from './contributions/gender-and-sexual-diversity.ts';
import { indigenousPeoples } from './contributions/indigenous-peoples.ts';
import { migrants } from './contributions/migrants.ts';
import { olderPeople } from './contributions/older-people.ts';
import { peopleWithDisabilities } from './contributions/people-with-disabilities.ts';
import { socialActors } from './contributions/social-actors.ts';
import { women } from './contributions/women.ts';

/** The contributions of the eight dialogues, in the order of the stakeholder map. */
export const contributionSets = [
  indigenousPeoples,
  migrants,
  socialActors,
  olderPeople,
  childrenAndYouth,
  women,
  peopleWithDisabilities,
  genderAndSexualDiversity,
];

/** The social actors' set once more, as a facilitator would hand it in: for the import of many at once. */
export const bulkImport = {
  segment: 'social-actors',
  file: new URL('./contributions.csv', import.meta.url),
} as const;
