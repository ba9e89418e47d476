import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inclusionCode, verifyInclusion } from '../../../engine/consultation/secrecy/inclusion-code.ts';
import { setHead } from '../../../engine/consultation/secrecy/merkle-root.ts';
import { shuffle } from '../../../engine/consultation/secrecy/shuffle.ts';
import {
  buildRecountFile,
  type ClosedConsultation,
} from '../../../engine/consultation/tally/build-recount-file.ts';
import { takeApart } from '../../../engine/consultation/tally/electronic-ballots.ts';
import type { PaperBatch } from '../../../engine/consultation/tally/paper-batch.ts';
import { recount } from '../../../engine/consultation/tally/recount.ts';
import type { RecountCharter, RecountFile } from '../../../engine/consultation/tally/recount-file.ts';
import { canonicalJson, hashOf, sha256Hex } from '../../../engine/kernel/canonical.ts';

const charter: RecountCharter = {
  organization: 'penalolen',
  consultation: 'c1',
  eligibility: { minAge: 13, links: ['lives', 'studies', 'works'] },
  options: [{ code: 'greener' }, { code: 'disability' }, { code: 'connected' }, { code: 'safety' }],
  counting: {
    choices: { min: 1, max: 2 },
    places: 2,
    ties: 'drawn-by-lot',
    turnout: { kind: 'share-of-roll', comparison: 'at-least', share: { numerator: 1, denominator: 10 } },
    percentages: { rounding: 'largest-remainder', of: 'votes', decimals: 1 },
  },
};
const desk: PaperBatch = {
  batch: 'desk-1',
  folios: { first: 1, last: 12 },
  unused: 3,
  ballots: 9,
  blank: 1,
  spoiled: 1,
  votes: [
    { option: 'greener', votes: 5 },
    { option: 'safety', votes: 4 },
  ],
};
const choices = [
  ['greener'],
  ['connected', 'greener'],
  [],
  ['disability'],
  ['greener', 'greener'],
  ['connected'],
];
const secrets = Array.from({ length: 8 }, (_, at) => at.toString(16).padStart(32, '0'));
const codes = secrets.map((secret) => inclusionCode('c1', secret)!);

const apart = (some: readonly (readonly string[])[]) =>
  takeApart(some, { options: charter.options.map(({ code }) => code), rules: charter.counting });

const closed: ClosedConsultation = {
  charter,
  roll: 100,
  electronic: apart(choices),
  paper: [desk],
  lot: null,
  inclusionCodes: codes.slice(0, 6),
  annulled: [
    { reason: 'duplicate', ballots: 2, inclusionCodes: codes.slice(6, 7) },
    { reason: 'under-age', ballots: 1, inclusionCodes: codes.slice(7) },
  ],
  rollHead: setHead(['p1', 'p2']),
  ballotsHead: setHead(secrets.map(sha256Hex)),
};

/** What a reader of the published file has: its text, parsed. */
const published = (change: (file: RecountFile) => void = () => {}): RecountFile => {
  const file = JSON.parse(canonicalJson(buildRecountFile(closed))) as RecountFile;
  change(file);
  return file;
};
const codesOf = (file: unknown) => [...new Set(recount(file).differences.map(({ code }) => code))].sort();

describe('the published file', () => {
  it('gives anyone the same result', () => {
    const { agrees, differences, tally } = recount(published());
    expect({ agrees, differences }).toEqual({ agrees: true, differences: [] });
    expect(tally).toMatchObject({
      outcome: 'valid',
      ballots: 15,
      blank: 2,
      spoiled: 2,
      winners: ['greener', 'safety'],
    });
  });

  it('can be counted by hand, without any of our code', () => {
    const file = published();
    const count = new Map<string, number>();
    for (const code of file.electronic.marks) count.set(code, (count.get(code) ?? 0) + 1);
    for (const { votes } of file.paper) {
      for (const line of votes) count.set(line.option, (count.get(line.option) ?? 0) + line.votes);
    }
    const stated = (file.tally.options as { option: string; votes: number }[]).map((line) => [
      line.option,
      line.votes,
    ]);
    expect(Object.fromEntries(count)).toEqual(Object.fromEntries(stated));
  });

  it('is the same text in whatever order ballots, codes and batches come', () => {
    const text = canonicalJson(buildRecountFile(closed));
    fc.assert(
      fc.property(fc.nat(), () => {
        const mixed = {
          ...closed,
          electronic: apart(shuffle(choices, randomInt).map((choice) => choice.toReversed())),
          inclusionCodes: shuffle(closed.inclusionCodes, randomInt),
          annulled: shuffle(closed.annulled, randomInt),
        };
        expect(canonicalJson(buildRecountFile(mixed))).toBe(text);
      }),
    );
  });

  it("keeps no voter's combination of marks together", () => {
    expect(published().electronic).toEqual({
      ballots: 6,
      blank: 1,
      spoiled: 1,
      ballotsByMarks: [3, 1],
      marks: ['connected', 'connected', 'disability', 'greener', 'greener'],
    });
  });

  it('lets each voter find their ballot, counted or annulled, and no one else theirs', () => {
    const file = published();
    expect(verifyInclusion('c1', secrets[0]!, file)).toMatchObject({ status: 'counted' });
    expect(verifyInclusion('c1', secrets[6]!, file)).toMatchObject({
      status: 'annulled',
      reason: 'duplicate',
    });
    expect(verifyInclusion('c1', 'f'.repeat(32), file)).toMatchObject({ status: 'absent' });
    expect(canonicalJson(file)).not.toContain(secrets[0]);
  });
});

describe('a recount', () => {
  it.each<[string, (file: RecountFile) => void, string[]]>([
    ['a vote moved in the tally', (file) => (file.tally.votes = 99), ['tally-differs']],
    [
      'a mark changed to another option',
      (file) => (file.electronic.marks = ['connected', 'connected', 'disability', 'greener', 'safety']),
      ['tally-differs'],
    ],
    [
      'a mark added',
      (file) => file.electronic.marks.push('safety'),
      ['marks-do-not-fit-ballots', 'tally-differs'],
    ],
    [
      'a ballot added',
      (file) => (file.electronic.ballots = 7),
      ['ballots-do-not-add-up', 'inclusion-codes-differ-from-ballots', 'tally-differs'],
    ],
    ['marks out of order', (file) => file.electronic.marks.reverse(), ['list-unsorted']],
    ['a mark for no option', (file) => file.electronic.marks.splice(4, 1, 'unknown'), ['unknown-option']],
    [
      'one option marked more often than there are ballots',
      (file) => (file.electronic.marks = ['greener', 'greener', 'greener', 'greener', 'greener']),
      ['marks-do-not-fit-ballots', 'tally-differs'],
    ],
    [
      'ballots with more marks than the charter allows',
      (file) => Object.assign(file.electronic, { ballotsByMarks: [2, 0, 1], spoiled: 2 }),
      ['marks-do-not-fit-ballots', 'tally-differs'],
    ],
    [
      'an inclusion code left out',
      (file) => file.inclusionCodes.pop(),
      ['inclusion-codes-differ-from-ballots', 'root-differs'],
    ],
    [
      'an inclusion code replaced',
      (file) => (file.inclusionCodes = [...file.inclusionCodes.slice(1), 'f'.repeat(64)]),
      ['root-differs'],
    ],
    [
      'an inclusion code given to two voters',
      (file) => (file.inclusionCodes[1] = file.inclusionCodes[0]!),
      ['inclusion-code-twice', 'root-differs'],
    ],
    [
      'an annulled ballot also counted',
      (file) => (file.inclusionCodes = [...file.inclusionCodes.slice(1), codes[6]!].sort()),
      ['inclusion-code-twice', 'root-differs'],
    ],
    [
      'more annulled codes than ballots',
      (file) => (file.annulled[1]!.inclusionCodes = codes.slice(0, 2).sort()),
      ['annulled-codes-exceed-ballots', 'inclusion-code-twice', 'root-differs'],
    ],
    ['sealed ballots that have no code', (file) => (file.roots.ballots.size += 1), ['root-differs']],
    [
      'a charter changed afterwards',
      (file) => (file.charter.eligibility = { minAge: 18 }),
      ['charter-hash-differs'],
    ],
    [
      'a cut-off changed afterwards, with the hash',
      (file) => {
        file.charter.counting.places = 1;
        file.charterHash = hashOf(file.charter);
      },
      ['tally-differs'],
    ],
    [
      'an option listed twice',
      (file) => file.charter.options.push({ code: 'greener' }),
      ['charter-hash-differs', 'option-twice'],
    ],
    ['a roll left out', (file) => (file.roll = null), ['roll-unknown']],
    ['a roll smaller than the ballots', (file) => (file.roll = 14), ['tally-differs']],
    ['a paper total changed', (file) => (file.paper[0]!.votes[0]!.votes = 6), ['tally-differs']],
    [
      'more paper votes than ballots can hold',
      (file) => (file.paper[0]!.votes[0]!.votes = 8),
      ['paper-batch-impossible', 'tally-differs'],
    ],
    ['more paper ballots than folios', (file) => (file.paper[0]!.unused = 4), ['paper-batch-impossible']],
    [
      'a vote on paper for no option',
      (file) => (file.paper[0]!.votes[0]!.option = 'unknown'),
      ['unknown-option'],
    ],
    [
      'a batch that is there twice',
      (file) => file.paper.push(file.paper[0]!),
      ['folios-overlap', 'paper-batch-twice', 'tally-differs'],
    ],
    ['a member that is not of the format', (file) => Object.assign(file, { extra: 1 }), ['file-malformed']],
    ['another version', (file) => Object.assign(file, { version: 2 }), ['file-malformed']],
    ['a negative number', (file) => (file.electronic.blank = -1), ['file-malformed']],
  ])('finds %s', (_, change, expected) => {
    const file = published((copy) => void change(copy));
    expect(codesOf(file)).toEqual(expected);
    expect(recount(file).agrees).toBe(false);
  });

  it('says where the tally differs, what it states and what came out', () => {
    const file = published((copy) => {
      (copy.tally.options as { votes: number }[])[0]!.votes = 9;
    });
    expect(recount(file).differences).toEqual([
      { code: 'tally-differs', at: 'tally.options[0].votes', stated: 9, recounted: 7 },
    ]);
  });

  it.each([null, [], 'text', {}])('says that %j is no such file', (file) => {
    expect(recount(file)).toMatchObject({ agrees: false, tally: null });
    expect(codesOf(file)).toEqual(['file-malformed']);
  });

  it('agrees with every file that is built, whatever was voted', () => {
    const options = charter.options.map(({ code }) => code);
    const someChoices = fc.array(fc.array(fc.constantFrom(...options, 'unknown'), { maxLength: 3 }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(someChoices, (some) => {
        const made = some.map((_, at) => inclusionCode('c1', at.toString(16).padStart(32, '0'))!);
        const file = buildRecountFile({
          ...closed,
          electronic: apart(some),
          inclusionCodes: made,
          annulled: [],
          ballotsHead: setHead(made),
        });
        expect(recount(JSON.parse(canonicalJson(file))).differences).toEqual([]);
      }),
    );
  });
});
