import { z } from 'zod';
import { EvidenceList } from '../files/evidence.ts';
import { Line, Slug, Text } from '../kernel/values.ts';

/** Where a claim stands: the document, and the page as that document numbers it or the place in it. */
export const ClaimSource = z.strictObject({
  document: Line,
  page: Line.optional(),
  url: z
    .url({ protocol: /^https$/ })
    .max(2000)
    .optional(),
});
export type ClaimSource = Readonly<z.output<typeof ClaimSource>>;

/** What somebody says of a point. `declared` is whose word it is, by institution; `quote` are the words of the source. */
export const Claim = z.strictObject({
  code: Slug,
  says: Text,
  quote: Text.optional(),
  source: ClaimSource,
  declared: Line,
  evidence: EvidenceList.default([]),
});
export type Claim = z.output<typeof Claim>;
