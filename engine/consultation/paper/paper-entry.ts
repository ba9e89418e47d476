import { z } from 'zod';
import { invalid, type Refused } from '../../kernel/refusals.ts';
import { Count, Slug } from '../../kernel/values.ts';
import { Document } from '../casting/ballot-request.ts';
import type { Charter } from '../charter.ts';
import { type PaperBatch, paperFlaws } from '../tally/paper-batch.ts';
import { voteTerms } from '../tally/vote-terms.ts';

/**
 * A batch of paper ballots as one person reads it from the paper: the folios of its stubs, how many of them were
 * handed back unused, the ballots in the box, and who voted, of whom only pseudonyms are kept.
 */
export const PaperEntry = z.strictObject({
  folios: z.strictObject({
    series: z.string().trim().min(1).max(20).optional(),
    first: Count,
    last: Count,
  }),
  unused: Count,
  ballots: Count,
  blank: Count,
  spoiled: Count,
  votes: z.array(z.strictObject({ option: Slug, votes: Count })).max(400),
  voters: z.array(Document).max(20_000),
});
export type PaperEntry = z.output<typeof PaperEntry>;

/** What of an entry is compared, kept and counted: options in one order, those without a vote left out. */
export function batchOf(code: string, entry: PaperEntry): PaperBatch {
  const { voters: _voters, votes, ...rest } = entry;
  const given = votes.filter((line) => line.votes > 0).sort((a, b) => (a.option < b.option ? -1 : 1));
  return { batch: code, ...rest, votes: given };
}

/** What a receipt remembers of an entry: who voted is not for a hash that can be tried out. */
export const rememberedEntry = async (
  { voters, ...entry }: PaperEntry,
  digest: (voters: PaperEntry['voters']) => Promise<string | null>,
) => ({ ...entry, voters: await digest(voters) });

/** What cannot be true of a batch by itself. Who voted and how many ballots there are must fit, too. */
export function entryFlaw(charter: Charter, batch: PaperBatch, voters: number): Refused | undefined {
  const [flaw] = paperFlaws(batch, voteTerms(charter));
  if (flaw !== undefined) return invalid('entry', flaw);
  return batch.ballots > voters
    ? invalid('entry.voters', 'more-ballots-than-voters', { ballots: batch.ballots, voters })
    : undefined;
}
