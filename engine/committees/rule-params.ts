import { z } from 'zod';
import { Slug } from '../kernel/values.ts';
import { Territory } from '../people/territory.ts';
import { CommitteeKind } from './kinds.ts';

/**
 * What a method asks: an elected committee of a kind in each of these territories and areas, or, where it names
 * none, at least one. `calledBefore` also asks that the election stood on the agenda that people were called with;
 * `full` that nobody's seat is vacant.
 */
export const CommitteeElectedParams = z.strictObject({
  kind: CommitteeKind.default('planning-committee'),
  territories: z.array(Territory).max(500).default([]),
  areas: z.array(Slug).max(100).default([]),
  calledBefore: z.boolean().default(false),
  full: z.boolean().default(false),
});
