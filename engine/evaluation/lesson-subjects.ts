/** What a lesson is about: the ways of co-creation, what was promised, how it was done, how it was followed. */
export const lessonSubjects = [
  'co-creation',
  'commitments',
  'implementation',
  'monitoring',
  'forum',
] as const;
