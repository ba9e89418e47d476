import { type Illustrative, illustrative } from '../provenance.ts';
import { ballots } from './ballots.ts';
import { type BatchCode, type PaperDay, paperDays } from './paper-days.ts';
import type { Voter } from './voters.ts';
import type { OptionCode } from './votes.ts';

/** A paper of the box: its printed folio and the choice, apart from whoever marked it. */
export type Slip = { readonly folio: string; readonly option: OptionCode };

/**
 * A box of paper votes. The roll is in the order in which people came, the slips in another, so that the two
 * cannot be laid side by side. Folios run from the first to the last; spoiled ones were never cast.
 */
export type PaperBatch = PaperDay & {
  readonly code: BatchCode;
  readonly roll: readonly Voter[];
  readonly slips: readonly Slip[];
  readonly firstFolio: string;
  readonly lastFolio: string;
  readonly spoiledFolios: readonly string[];
  /** What the second typist got wrong, and what the paper says; null where both entries agreed. */
  readonly discrepancy: { readonly folio: string; readonly typedAs: OptionCode } | null;
};

const letterOf: Record<BatchCode, string> = { 'paper-a': 'A', 'paper-b': 'B', 'paper-c': 'C' };

/** The folio that got wet, wrong or torn in each box. */
const spoiledIndex = 11;

const folio = (code: BatchCode, number: number) => `${letterOf[code]}-${String(number).padStart(4, '0')}`;

/** Another of the eleven than the one on the paper, for the entry that has to be reconciled. */
const mistyped = (option: OptionCode): OptionCode =>
  option === 'greener-penalolen' ? 'public-spaces' : 'greener-penalolen';

function batch(code: BatchCode): PaperBatch {
  const cast = ballots().value.filter((ballot) => ballot.batch === code);
  const options = cast.map((ballot) => ballot.option).sort();
  const numbers = options.map((_, index) => (index < spoiledIndex ? index + 1 : index + 2));
  // Seven shares no divisor with the sizes of the boxes, so that the walk reaches every slip once.
  const slips = numbers.map((number, index) => ({
    folio: folio(code, number),
    option: options[(index * 7) % options.length]!,
  }));
  const wrong = code === 'paper-b' ? slips[4]! : null;
  return {
    ...paperDays[code],
    code,
    roll: cast.map((ballot) => ballot.voter),
    slips,
    firstFolio: folio(code, 1),
    lastFolio: folio(code, options.length + 1),
    spoiledFolios: [folio(code, spoiledIndex + 1)],
    discrepancy: wrong === null ? null : { folio: wrong.folio, typedAs: mistyped(wrong.option) },
  };
}

/** The three boxes that hold the paper votes of `ballots`. */
export const paperBatches = (): Illustrative<readonly PaperBatch[]> =>
  illustrative<readonly PaperBatch[]>(
    [batch('paper-a'), batch('paper-b'), batch('paper-c')],
    'The plan does not say through which channels people voted.',
  );
