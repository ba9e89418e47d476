import type { PaperBatch } from '../penalolen/paper-batches.ts';
import { type OptionCode, optionCodes } from '../penalolen/votes.ts';

/** A box of paper as it is typed in. `mistyped` is a folio that the typist reads as another option. */
export function paperEntry(
  { slips, roll, firstFolio, lastFolio, spoiledFolios }: PaperBatch,
  mistyped: { readonly folio: string; readonly typedAs: OptionCode } | null = null,
) {
  const [series = '', first = ''] = firstFolio.split('-');
  const read = slips.map(({ folio, option }) => (folio === mistyped?.folio ? mistyped.typedAs : option));
  const votes = optionCodes.map((option) => ({ option, votes: read.filter((one) => one === option).length }));
  return {
    folios: { series, first: Number(first), last: Number(lastFolio.split('-')[1]) },
    // A folio that was spoiled before it was cast was handed back, and never went into the box.
    unused: spoiledFolios.length,
    ballots: slips.length,
    blank: 0,
    spoiled: 0,
    votes: votes.filter((line) => line.votes > 0),
    voters: roll.map(({ document }) => ({ kind: 'run', number: document })),
  };
}
