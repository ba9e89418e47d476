import { z } from 'zod';
import { At, common } from './every-document.ts';

/** What is mended, and why. `place` says where it stands in the document. */
export const ErratumItem = z.strictObject({
  place: z.string().trim().min(1).max(300).nullable().default(null),
  says: z.string().trim().min(1).max(20_000),
  shouldSay: z.string().trim().min(1).max(20_000),
  reason: z.string().trim().min(1).max(2000),
});

/** An erratum: which document it mends, by folio, version and hash, and each place as it reads and as it ought to. */
export const Erratum = z.strictObject({
  ...common,
  document: z.strictObject({
    id: z.string(),
    kind: z.string(),
    title: z.string(),
    folio: z.string(),
    version: z.int(),
    contentHash: z.string(),
    state: z.string(),
    approvedAt: At.nullable(),
    publishedAt: At.nullable(),
  }),
  several: z.boolean(),
  items: z.array(ErratumItem.extend({ number: z.int() })).min(1),
});
export type Erratum = z.output<typeof Erratum>;
