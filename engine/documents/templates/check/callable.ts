import type { Is } from './shape.ts';

/** What a function of the templates takes: a word or a figure that is written out, or a value of one of some kinds. */
export type Takes = {
  /** Whether it may be left out. */
  readonly optional?: true;
} & (
  | {
      readonly written: 'words' | 'things' | 'gender';
      /** What may stand in its place: a unit that the data name. */
      readonly orIs?: readonly Is[];
    }
  | {
      readonly is: readonly Is[];
      /** The names that a group of values must have. */
      readonly has?: readonly string[];
      /** Whether it may be called with what is lacking: then it prints nothing. */
      readonly mayLack?: true;
      /** Whether it may be written out instead: a code, or a number of decimals. */
      readonly orWritten?: 'code' | 'decimals';
    }
);

/** What templates may call, and with what. The renderer has these functions and no others; a test holds both to it. */
export const callable: { readonly [name: string]: readonly Takes[] } = {
  day: [{ is: ['instant', 'day'] }],
  shortDay: [{ is: ['instant', 'day'] }],
  hour: [{ is: ['instant'] }],
  monthOf: [{ is: ['text'] }],
  timeIn: [{ is: ['text'] }],
  number: [{ is: ['number'] }, { is: ['number'], orWritten: 'decimals', optional: true }],
  letters: [{ is: ['number'] }],
  money: [{ is: ['number'] }, { is: ['text', 'code'] }],
  counted: [{ written: 'things', orIs: ['text', 'code'] }, { is: ['number'] }],
  ordinal: [{ is: ['number'] }, { written: 'gender', optional: true }],
  period: [{ is: ['object'], has: ['unit', 'count'] }],
  happened: [{ is: ['text', 'code'] }],
  ruleTitle: [{ is: ['text', 'code'] }],
  verdict: [{ is: ['object'], has: ['rule', 'verdict'] }],
  missing: [{ is: ['object'], has: ['rule', 'verdict'] }],
  named: [{ written: 'words' }, { is: ['text', 'code'], orWritten: 'code' }],
  word: [{ written: 'words' }, { is: ['text', 'code'], orWritten: 'code' }],
  term: [{ written: 'words' }, { is: ['text', 'code'], orWritten: 'code' }],
  sentence: [{ written: 'words' }, { is: ['text', 'code'], orWritten: 'code' }],
  enough: [
    { is: ['object'], has: ['form', 'percent'] },
    { is: ['text', 'code'], orWritten: 'code' },
  ],
  qr: [{ is: ['text'] }],
  badge: [{ is: ['object'], has: ['kind', 'page'], mayLack: true }],
};

/** The blocks that there are; Handlebars' others reach for what a template has no business with. */
export const blocks = ['if', 'unless', 'each', 'with'] as const;

export type Block = (typeof blocks)[number];

/**
 * Names that Handlebars takes for a call where they stand alone. A value of such a name is written `this.number`.
 */
export const takenNames: ReadonlySet<string> = new Set([
  ...Object.keys(callable),
  ...blocks,
  'log',
  'lookup',
  'helperMissing',
  'blockHelperMissing',
]);
