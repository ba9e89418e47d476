import { z } from 'zod';
import { fitsBallots } from './ballot-sums.ts';
import { marksOf, type VoteTerms } from './vote-terms.ts';

/**
 * The reconciled totals of one batch of paper ballots: what came out of one urn or table.
 * Folios are the numbers printed on the ballots' stubs, first to last; `unused` of them were handed back.
 * Paper is counted by hand, so that there are totals by option and no list.
 */
export const PaperBatch = z.strictObject({
  batch: z.string().min(1),
  folios: z.strictObject({
    /** The letters before the number, where books of ballots have each their own numbers. */
    series: z.string().min(1).max(20).optional(),
    first: z.int().nonnegative(),
    last: z.int().nonnegative(),
  }),
  unused: z.int().nonnegative(),
  ballots: z.int().nonnegative(),
  blank: z.int().nonnegative(),
  spoiled: z.int().nonnegative(),
  votes: z.array(z.strictObject({ option: z.string(), votes: z.int().nonnegative() })),
});
export type PaperBatch = z.infer<typeof PaperBatch>;

export type PaperFlaw =
  | 'folios-reversed'
  | 'more-ballots-than-folios'
  | 'blank-and-spoiled-exceed-ballots'
  | 'votes-do-not-fit-ballots'
  | 'unknown-option'
  | 'option-twice';

/** What cannot be true of a batch. Fewer ballots than folios handed out is possible: some are never cast. */
export function paperFlaws(batch: PaperBatch, terms: VoteTerms): PaperFlaw[] {
  const known = marksOf(terms);
  const { first, last } = batch.folios;
  const valid = batch.ballots - batch.blank - batch.spoiled;
  const votes = batch.votes.reduce((sum, line) => sum + line.votes, 0);
  const codes = batch.votes.map(({ option }) => option);
  const { min, max } = terms.rules.choices;
  const given = new Map(batch.votes.map((line) => [line.option, line.votes]));
  const flaws: [PaperFlaw, boolean][] = [
    ['folios-reversed', last < first],
    ['more-ballots-than-folios', batch.ballots > last - first + 1 - batch.unused],
    ['blank-and-spoiled-exceed-ballots', valid < 0],
    [
      'votes-do-not-fit-ballots',
      votes < valid * min ||
        votes > valid * max ||
        batch.votes.some((line) => line.votes > valid) ||
        !fitsBallots(given, valid, terms),
    ],
    ['unknown-option', codes.some((code) => !known.includes(code))],
    ['option-twice', new Set(codes).size < codes.length],
  ];
  return flaws.filter(([, found]) => found).map(([flaw]) => flaw);
}

/** Pairs of batches that claim the same folio: one of them was counted twice, or mistyped. */
export function overlappingFolios(batches: readonly PaperBatch[]): [string, string][] {
  const sorted = batches.toSorted((a, b) => a.folios.first - b.folios.first);
  const pairs: [string, string][] = [];
  const reached = new Map<string | undefined, PaperBatch>();
  for (const batch of sorted) {
    const { series, first, last } = batch.folios;
    const before = reached.get(series);
    if (before !== undefined && first <= before.folios.last) pairs.push([before.batch, batch.batch]);
    if (before === undefined || last > before.folios.last) reached.set(series, batch);
  }
  return pairs;
}
