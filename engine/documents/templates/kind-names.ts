import { kindOf, kinds } from '../kinds/index.ts';

/** The names of the kinds of documents that there are, in their order. */
export const kindNames: readonly string[] = kinds.map(({ kind }) => kind);

/** What a kind of document is about: `meeting`, `process`; nothing where there is no such kind. */
export const templateSubject = (kind: string): string | undefined => kindOf(kind)?.subject;
