import { z } from 'zod';
import { FileHash, Line } from '../kernel/values.ts';

/** What shows that something is so: a page that anyone can open, or a stored file by its hash. */
export const Evidence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('link'),
    title: Line,
    url: z.url({ protocol: /^https$/ }).max(2000),
  }),
  z.strictObject({ kind: z.literal('file'), title: Line, hash: FileHash }),
]);

export type Evidence = Readonly<z.output<typeof Evidence>>;

/** Some pieces of evidence: enough for a report, few enough to be read. */
export const EvidenceList = z.array(Evidence).max(20);
