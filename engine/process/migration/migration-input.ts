import { z } from 'zod';
import { Ordinal, Slug, Text } from '../../kernel/values.ts';
import { StageMapping } from '../../workflow/migration/mapping.ts';

/** What a move to another version says; `reason` is public. */
export const MigrationInput = z.strictObject({
  version: Ordinal,
  mapping: StageMapping.default({ stages: {}, passed: [] }),
  /** The kinds of thing that would lose their stage and are left where they stand, each named by whoever saw the dry run. */
  leaves: z.array(Slug).max(60).default([]),
  reason: Text,
});
