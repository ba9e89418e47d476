import { describe, expect, it } from 'vitest';
import type { CountingRules } from '../../../engine/consultation/tally/counting-rules.ts';
import {
  overlappingFolios,
  type PaperBatch,
  type PaperFlaw,
  paperFlaws,
} from '../../../engine/consultation/tally/paper-batch.ts';

const rules: CountingRules = {
  choices: { min: 1, max: 2 },
  places: 1,
  ties: 'tie-stays',
  turnout: { kind: 'none' },
  percentages: { rounding: 'half-up-each', of: 'votes', decimals: 0 },
};
const line = (option: string, votes: number) => ({ option, votes });

/** Ten folios, two handed back, eight ballots: six valid with one or two marks each. */
const batch: PaperBatch = {
  batch: 'desk-1',
  folios: { first: 101, last: 110 },
  unused: 2,
  ballots: 8,
  blank: 1,
  spoiled: 1,
  votes: [line('a', 6), line('b', 3)],
};

describe('a paper batch', () => {
  it.each<[string, Partial<PaperBatch>, PaperFlaw[]]>([
    ['adds up', {}, []],
    ['may have fewer ballots than folios handed out', { unused: 0 }, []],
    ['may have two marks on every ballot', { votes: [line('a', 6), line('b', 6)] }, []],
    ['may have one mark on every ballot', { votes: [line('a', 6)] }, []],
    ['may have none', { unused: 10, ballots: 0, blank: 0, spoiled: 0, votes: [] }, []],
    ['has no more ballots than folios', { unused: 3 }, ['more-ballots-than-folios']],
    [
      'has its folios from first to last',
      { folios: { first: 110, last: 101 } },
      ['folios-reversed', 'more-ballots-than-folios'],
    ],
    [
      'has no more blank and spoiled ballots than ballots',
      { blank: 8, votes: [] },
      ['blank-and-spoiled-exceed-ballots', 'votes-do-not-fit-ballots'],
    ],
    ['has a mark on every valid ballot', { votes: [line('a', 5)] }, ['votes-do-not-fit-ballots']],
    [
      'has no more marks than the charter allows',
      { votes: [line('a', 6), line('b', 6), line('c', 1)] },
      ['votes-do-not-fit-ballots'],
    ],
    [
      'has no option marked more often than there are ballots',
      { votes: [line('a', 7)] },
      ['votes-do-not-fit-ballots'],
    ],
    ['knows the options', { votes: [line('a', 6), line('z', 1)] }, ['unknown-option']],
    ['names an option once', { votes: [line('a', 3), line('a', 3)] }, ['option-twice']],
  ])('%s', (_, change, flaws) => {
    expect(paperFlaws({ ...batch, ...change }, { options: ['a', 'b', 'c'], rules })).toEqual(flaws);
  });
});

describe('folios of several batches', () => {
  const batches = (...ranges: [number, number][]) =>
    ranges.map(([first, last], at) => ({ ...batch, batch: `${at}`, folios: { first, last } }));

  it.each<[string, [number, number][], [string, string][]]>([
    [
      'may follow each other',
      [
        [11, 20],
        [1, 10],
        [21, 30],
      ],
      [],
    ],
    [
      'do not share even one',
      [
        [1, 10],
        [10, 20],
      ],
      [['0', '1']],
    ],
    [
      'do not lie inside another, past a smaller one too',
      [
        [1, 30],
        [5, 6],
        [20, 21],
      ],
      [
        ['0', '1'],
        ['0', '2'],
      ],
    ],
  ])('%s', (_, ranges, overlaps) => {
    expect(overlappingFolios(batches(...ranges))).toEqual(overlaps);
  });
});
