import type { Inferred, Sourced } from '../provenance.ts';

/** An office of an institution, as it is thanked or signs: never a person. */
type Office = { readonly office: string; readonly institution: string } | { readonly institution: string };

/** A chapter of the plan in its own words; a paragraph that a page break cut is one string again. */
export type Chapter = {
  readonly code: string;
  readonly title: Sourced<string>;
  readonly paragraphs: Sourced<readonly string[]>;
  /** The chapter, or the part of one, that it is part of. */
  readonly within?: string;
  /** What the process itself has to show there. */
  readonly shows?: 'vision' | 'dialogues' | 'votes' | 'commitments';
  readonly thanks?: readonly { readonly to: Sourced<string>; readonly offices: Sourced<readonly Office[]> }[];
  readonly closing?: Sourced<readonly string[]>;
  readonly signedBy?: Inferred<Office>;
  readonly notes?: readonly Sourced<string>[];
  readonly link?: Inferred<{ readonly title: string; readonly url: string }>;
};
