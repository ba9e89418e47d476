import { z } from 'zod';
import type { Context } from '../kernel/command.ts';

/** The only reasons for which words are hidden. Disagreement is none of them. */
export const HidingReason = z.enum([
  'personal-data',
  'threat-or-insult',
  'discrimination',
  'unlawful-content',
  'advertising',
  'unrelated',
]);

/** The latest hiding of a contribution: the one that stands, when its state says that it is hidden. */
export function latestHiding({ tx, organization, process }: Context<unknown>, contribution: string) {
  return tx
    .selectFrom('hiding')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('contribution', '=', contribution)
    .orderBy('hidden_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}
