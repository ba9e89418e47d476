/** The languages that documents are written in. */
export const documentLanguages = ['es', 'en'] as const;

export type DocumentLanguage = (typeof documentLanguages)[number];
