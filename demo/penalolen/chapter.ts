import type { Sourced } from '../provenance.ts';

/** A chapter of the plan in its own words; a paragraph that a page break cut is one string again. */
export type Chapter = {
  readonly code: string;
  readonly title: Sourced<string>;
  readonly paragraphs: Sourced<readonly string[]>;
};
