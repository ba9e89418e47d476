import type { ExclusionReason, Outcome } from './outcomes.ts';

/** What became of a proposal, as the published response has it. */
export interface AnsweredProposal {
  readonly proposal: string;
  readonly number: number;
  readonly title: string;
  readonly version: number;
  /** `split` where parts of it were written instead, each with an answer of its own. */
  readonly outcome: Outcome | 'split';
  readonly reason: ExclusionReason | null;
  readonly response: string | null;
  readonly mergedInto: string | null;
  readonly parts: readonly string[];
  /** How many contributions it cites. */
  readonly cites: number;
}

/** One theme: what was heard, what is answered, and every proposal. */
export interface AnsweredTheme {
  readonly theme: string;
  readonly name: string;
  readonly heard: string;
  readonly response: string;
  /** How many contributions stand under it, in each role. */
  readonly problems: number;
  readonly solutions: number;
  readonly proposals: readonly AnsweredProposal[];
}

/** The reasoned response as data: what is published, and what its hash covers. */
export interface ResponseContent {
  readonly introduction: string | null;
  readonly themes: readonly AnsweredTheme[];
  readonly contributions: {
    readonly total: number;
    /** How many got each outcome and, of those left out wholly or in part, for which reason. */
    readonly outcomes: readonly {
      readonly outcome: string;
      readonly reason: string | null;
      readonly contributions: number;
    }[];
    /** Covers the answer to each contribution: see `answersHash`. */
    readonly answersHash: string;
  };
  /** How and until when it may be objected to; left out where it was published without. */
  readonly appeal?: {
    readonly to: string;
    readonly how: string;
    /** The last day, by the calendar of the jurisdiction. */
    readonly until: string;
    readonly basis: string | null;
  };
}
