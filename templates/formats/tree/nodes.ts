/** Where a value comes from, told beside it. */
export type MarkKind = 'sourced' | 'inferred' | 'illustrative';

export type Inline =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'strong' | 'em' | 'small' | 'code' | 'hash'; readonly of: readonly Inline[] }
  | { readonly is: 'badge'; readonly mark: MarkKind; readonly of: readonly Inline[] }
  /** `to` is `#id`, an http(s) address or a mail address. */
  | { readonly is: 'link'; readonly to: string; readonly of: readonly Inline[] }
  | { readonly is: 'break' }
  /** A line to fill in by hand. */
  | { readonly is: 'blank' };

export type Level = 1 | 2 | 3 | 4;

export interface Heading {
  readonly is: 'heading';
  readonly level: Level;
  readonly id: string | null;
  readonly of: readonly Inline[];
}

export interface Cell {
  /** Whether it heads its column or its row. */
  readonly heads: 'column' | 'row' | null;
  readonly number: boolean;
  /** What is not to be broken, such as a date or a folio. */
  readonly short: boolean;
  readonly span: number;
  readonly blocks: readonly Block[];
}

export type Row = readonly Cell[];

export interface Table {
  readonly is: 'table';
  readonly columns: number;
  readonly caption: readonly Inline[] | null;
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  readonly foot: readonly Row[];
}

/** A picture by the hash of its bytes in the store, or drawn in the document itself. */
export type Picture = { readonly file: string } | { readonly svg: string } | { readonly png: string };

export interface Figure {
  readonly is: 'figure';
  readonly picture: Picture;
  readonly alt: string;
  readonly caption: readonly Inline[] | null;
}

export interface Entry {
  readonly terms: readonly (readonly Inline[])[];
  readonly details: readonly (readonly Block[])[];
}

/** A line of a table of contents: a heading of the document, in the words of that heading. */
export interface Content {
  readonly to: string;
  readonly level: Level;
  readonly of: readonly Inline[];
}

/**
 * A document without its form is a list of these: what every format is made from. Whatever a format shows is here or
 * in the frame, so that no format says what another leaves out.
 */
export type Block =
  | Heading
  /** `marks`: what stood beside the heading before it, and is no part of what the heading says. */
  | {
      readonly is: 'paragraph';
      readonly tone: 'lead' | 'note' | 'marks' | null;
      readonly of: readonly Inline[];
    }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly is: 'entries'; readonly entries: readonly Entry[] }
  | Table
  | { readonly is: 'quote' | 'card'; readonly blocks: readonly Block[] }
  | { readonly is: 'rule' | 'page-break' }
  | Figure
  | { readonly is: 'signatures' | 'cut-outs'; readonly parts: readonly (readonly Block[])[] }
  | { readonly is: 'contents'; readonly contents: readonly Content[] };
