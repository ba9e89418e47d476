/**
 * What a member keeps public: the website of its participation and the repository with the evidence are two things.
 * Source: OGP, glossary, “Minimum requirements” and “Repository”; Mexico, LGTAIP art. 65 for minutes.
 */
export const assets = ['website', 'repository', 'minutes'] as const;
export type Asset = (typeof assets)[number];

/** How far people take part, from the least to the most. Source: IAP2; the last level was not found in OGP's pages. */
export const participationLevels = ['inform', 'consult', 'involve', 'collaborate', 'empower'] as const;
export type ParticipationLevel = (typeof participationLevels)[number];
