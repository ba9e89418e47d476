import type { CountingRules } from './counting-rules.ts';
import type { BudgetTerms, Threshold, VoteKind } from './vote-kind.ts';

/** A matter that is voted by itself, with what it needs to pass. */
export interface Matter {
  readonly code: string;
  readonly threshold: Threshold;
}

/** An option of a budget: what it costs, and the part that it is paid from; null is what no part has. */
export interface CostedOption {
  readonly code: string;
  readonly costMinor: number;
  readonly part: string | null;
}

/** What the kind of a consultation adds to its options and counting rules. A ranking adds nothing. */
export type KindTerms =
  | { readonly kind: 'single-matters'; readonly matters: readonly Matter[] }
  | {
      readonly kind: 'participatory-budget';
      readonly budget: BudgetTerms;
      readonly costed: readonly CostedOption[];
    };

/** What ballots are judged and counted by. `options` are the codes of the charter, in its order. */
export interface VoteTerms {
  readonly options: readonly string[];
  readonly rules: CountingRules;
  readonly of?: KindTerms | undefined;
}

/** What of a charter says how it is voted and counted. */
export interface VotedCharter {
  readonly options: readonly {
    readonly code: string;
    readonly costMinor?: number | undefined;
    readonly part?: string | undefined;
    readonly threshold?: Threshold | undefined;
  }[];
  readonly counting: CountingRules;
  readonly vote?: VoteKind | undefined;
}

/** Takes the terms of the vote out of a charter. A charter of before there were kinds is a ranking. */
export function voteTerms({ options, counting, vote }: VotedCharter): VoteTerms {
  const terms = { options: options.map(({ code }) => code), rules: counting };
  if (vote?.kind === 'single-matters') {
    const matters = options.map(({ code, threshold = vote.threshold }) => ({ code, threshold }));
    return { ...terms, of: { kind: vote.kind, matters } };
  }
  if (vote?.kind === 'participatory-budget') {
    const costed = options.map(({ code, costMinor = 0, part = null }) => ({ code, costMinor, part }));
    return { ...terms, of: { kind: vote.kind, budget: vote, costed } };
  }
  return terms;
}

/** How a matter is marked on a ballot: `yes-park`, `no-park`. A matter left blank has no mark. */
export const matterMarks = (matter: string) => ({ yes: `yes-${matter}`, no: `no-${matter}` });

/** The codes that a ballot may mark: the options, or the two answers to each matter. */
export const marksOf = ({ options, of }: VoteTerms): readonly string[] =>
  of?.kind === 'single-matters' ? options.flatMap((matter) => Object.values(matterMarks(matter))) : options;
