import type { Is } from './shape.ts';

/** What a function of the templates takes: a word that is written out, or a value of one of some kinds. */
export interface Takes {
  readonly written?: true;
  readonly is: readonly Is[];
  /** Whether it may be called with what is lacking: then it prints nothing. */
  readonly mayLack?: true;
  /** Whether it may be left out. */
  readonly optional?: true;
}

/** What templates may call, and with what. The renderer has these functions and no others; a test holds both to it. */
export const callable: { readonly [name: string]: readonly Takes[] } = {
  day: [{ is: ['instant', 'day'] }],
  shortDay: [{ is: ['instant', 'day'] }],
  hour: [{ is: ['instant'] }],
  number: [{ is: ['number'] }],
  // The word is the gender that Spanish counts in: `'m'` or `'f'`.
  ordinal: [{ is: ['number'] }, { written: true, is: [], optional: true }],
  word: [{ written: true, is: [] }, { is: ['text', 'code'] }],
  sentence: [{ written: true, is: [] }, { is: ['text', 'code'] }],
  badge: [{ is: ['object'], mayLack: true }],
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
