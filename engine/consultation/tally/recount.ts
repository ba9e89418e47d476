import { hashOf } from '../../kernel/canonical.ts';
import { issuesOf } from '../../kernel/input.ts';
import type { Issue } from '../../kernel/refusals.ts';
import { setHead } from '../secrecy/merkle-root.ts';
import { fitsBallots } from './ballot-sums.ts';
import { differences } from './differences.ts';
import { overlappingFolios, paperFlaws } from './paper-batch.ts';
import { RecountFile } from './recount-file.ts';
import { type Tally, tallyBallots } from './tally.ts';
import { asksOfRoll, kindFlaw } from './vote-flaw.ts';
import { marksOf, voteTerms } from './vote-terms.ts';

/** Something in the file that does not follow from the rest of it. */
export interface RecountDifference {
  code:
    | 'file-malformed'
    | 'charter-hash-differs'
    | 'option-twice'
    | 'roll-unknown'
    | 'charter-impossible'
    | 'list-unsorted'
    | 'ballots-do-not-add-up'
    | 'marks-do-not-fit-ballots'
    | 'unknown-option'
    | 'paper-batch-impossible'
    | 'paper-batch-twice'
    | 'folios-overlap'
    | 'inclusion-codes-differ-from-ballots'
    | 'inclusion-code-twice'
    | 'annulled-codes-exceed-ballots'
    | 'root-differs'
    | 'tally-differs';
  at: string;
  stated: unknown;
  recounted: unknown;
  /** What is wrong with the form, where it is the form that is wrong: a code that the catalogues put into words. */
  issue?: Issue;
}

export interface Recount {
  /** The file agrees with itself. That it is the file of the closing, its roots in the ledger say. */
  agrees: boolean;
  differences: RecountDifference[];
  /** What the ballots in the file give; null when the file cannot be counted. */
  tally: Tally | null;
}

/**
 * Counts a published file again from nothing but the file, and says every difference. Takes parsed JSON of any
 * origin. It cannot see who voted or whether a mark is what a voter meant: that is what the
 * inclusion codes, the roots and the witnesses of the closing are for.
 */
export function recount(published: unknown): Recount {
  const parsed = RecountFile.safeParse(published);
  if (!parsed.success) {
    const malformed = issuesOf(parsed.error, published).map((issue) => ({
      ...{ code: 'file-malformed' as const, at: issue.path, issue },
      ...{ stated: null, recounted: null },
    }));
    return { agrees: false, differences: malformed, tally: null };
  }
  const file = parsed.data;
  const found = [...charterDifferences(file), ...ballotDifferences(file), ...inclusionDifferences(file)];
  const uncountable = found.some(({ code }) => uncountableCodes.has(code));
  if (uncountable) return { agrees: false, differences: found, tally: null };

  const { charter, roll, lot, electronic, paper } = file;
  const result = tallyBallots({ electronic, paper }, { ...voteTerms(charter), roll, lot });
  for (const difference of differences(file.tally, result, 'tally')) {
    found.push({ code: 'tally-differs', ...difference });
  }
  return { agrees: found.length === 0, differences: found, tally: result };
}

/** With one of these, a count would throw or would mean nothing. */
const uncountableCodes = new Set<RecountDifference['code']>([
  'option-twice',
  'unknown-option',
  'roll-unknown',
  'charter-impossible',
]);

/** One line of the checks below: a difference when `stated` is not `recounted`. */
const unlessEqual = <T>(
  code: RecountDifference['code'],
  at: string,
  stated: T,
  recounted: T,
): RecountDifference[] => (stated === recounted ? [] : [{ code, at, stated, recounted }]);

function charterDifferences({ charter, charterHash, roll }: RecountFile): RecountDifference[] {
  const codes = charter.options.map(({ code }) => code);
  const needsRoll = charter.counting.turnout.kind === 'share-of-roll' || asksOfRoll(charter);
  return [
    ...unlessEqual('charter-hash-differs', 'charterHash', charterHash, hashOf(charter)),
    ...unlessEqual('option-twice', 'charter.options', codes.length, new Set(codes).size),
    ...unlessEqual('charter-impossible', 'charter', uncountableCharter(charter), undefined),
    ...unlessEqual('roll-unknown', 'roll', needsRoll && roll === null, false),
  ];
}

/** A charter that no count can follow. One of before there were kinds is only asked for what its count needs. */
function uncountableCharter(charter: RecountFile['charter']): string | undefined {
  const { places, ties } = charter.counting;
  if (charter.vote === undefined && places !== undefined && ties !== undefined) return undefined;
  return kindFlaw(charter)?.reason;
}

function ballotDifferences({ charter, electronic, paper }: RecountFile): RecountDifference[] {
  const terms = voteTerms(charter);
  const { ballots, blank, spoiled, ballotsByMarks, marks } = electronic;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const { min, max } = terms.rules.choices;
  const known = new Set(marksOf(terms));
  const unknownMarks = new Set(marks).difference(known);
  const outside = ballotsByMarks.filter((number, at) => number > 0 && (at + 1 < min || at + 1 > max));
  const marksExpected = sum(ballotsByMarks.map((number, at) => number * (at + 1)));
  return [
    ...unlessEqual('list-unsorted', 'electronic.marks', isSorted(marks), true),
    ...unlessEqual(
      'ballots-do-not-add-up',
      'electronic.ballots',
      ballots,
      blank + spoiled + sum(ballotsByMarks),
    ),
    ...unlessEqual('marks-do-not-fit-ballots', 'electronic.marks', marks.length, marksExpected),
    ...unlessEqual('marks-do-not-fit-ballots', 'electronic.ballotsByMarks', outside.length, 0),
    ...unlessEqual(
      'marks-do-not-fit-ballots',
      'electronic.marks',
      mostMarks(marks) <= sum(ballotsByMarks),
      true,
    ),
    ...unlessEqual(
      'marks-do-not-fit-ballots',
      'electronic.marks',
      fitsBallots(countMarks(marks), sum(ballotsByMarks), terms),
      true,
    ),
    ...[...unknownMarks].flatMap((code) => unlessEqual('unknown-option', 'electronic.marks', code, '')),
    ...paperDifferences(paper, terms),
  ];
}

function paperDifferences(
  paper: RecountFile['paper'],
  terms: Parameters<typeof paperFlaws>[1],
): RecountDifference[] {
  const names = paper.map(({ batch }) => batch);
  const flaws = paper.flatMap((batch, at) =>
    paperFlaws(batch, terms).map((flaw) => ({
      code: flaw === 'unknown-option' ? flaw : ('paper-batch-impossible' as const),
      at: `paper[${at}]`,
      stated: flaw,
      recounted: null,
    })),
  );
  const overlaps = overlappingFolios(paper).map((pair) => ({
    code: 'folios-overlap' as const,
    at: 'paper',
    stated: pair,
    recounted: null,
  }));
  return [
    ...unlessEqual('paper-batch-twice', 'paper', names.length, new Set(names).size),
    ...flaws,
    ...overlaps,
  ];
}

function inclusionDifferences({
  electronic,
  inclusionCodes,
  annulled,
  roots,
}: RecountFile): RecountDifference[] {
  const codes = [...inclusionCodes, ...annulled.flatMap((line) => line.inclusionCodes)];
  const distinct = new Set(codes);
  const lists = [inclusionCodes, ...annulled.map((line) => line.inclusionCodes)];
  return [
    ...unlessEqual(
      'inclusion-codes-differ-from-ballots',
      'inclusionCodes',
      inclusionCodes.length,
      electronic.ballots,
    ),
    ...unlessEqual('inclusion-code-twice', 'inclusionCodes', codes.length, distinct.size),
    ...unlessEqual('list-unsorted', 'inclusionCodes', lists.every(isSorted), true),
    ...annulled.flatMap((line, at) =>
      line.inclusionCodes.length <= line.ballots
        ? []
        : unlessEqual(
            'annulled-codes-exceed-ballots',
            `annulled[${at}]`,
            line.ballots,
            line.inclusionCodes.length,
          ),
    ),
    ...unlessEqual('root-differs', 'roots.ballots.size', roots.ballots.size, codes.length),
    ...differences(roots.inclusion, setHead(distinct), 'roots.inclusion').map((difference) => ({
      code: 'root-differs' as const,
      ...difference,
    })),
  ];
}

function countMarks(marks: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const code of marks) counted.set(code, (counted.get(code) ?? 0) + 1);
  return counted;
}

/** The most marks that one option has: more than there are valid ballots means that somebody marked it twice. */
const mostMarks = (marks: readonly string[]): number => Math.max(0, ...countMarks(marks).values());

const isSorted = (list: readonly string[]): boolean =>
  list.every((item, at) => at === 0 || list[at - 1]! <= item);
