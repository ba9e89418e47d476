import type { ElectionMode, TieRule } from '../kinds.ts';

/** What an election is for: a post, its seats, and for how many candidates each person may raise a hand. */
export interface PostAsked {
  readonly post: string;
  readonly seats: number;
  readonly votesEach: number;
}

/** A candidate who stands until the count; `position` is the place on the slate. */
export interface Standing {
  readonly code: string;
  readonly post: string;
  readonly slate: string | null;
  readonly position: number;
}

export interface ElectionTerms {
  readonly mode: ElectionMode;
  readonly ties: TieRule;
  readonly posts: readonly PostAsked[];
  readonly candidates: readonly Standing[];
}

/** What was counted for a candidate or a slate. */
export interface CountedLine {
  readonly option: string;
  readonly for: number;
  readonly against: number;
}

/** What was counted for a post, or for the slates. `abstain` are those who raised a hand for nobody. */
export interface CountedContest {
  readonly contest: string;
  readonly abstain: number;
  readonly lines: readonly CountedLine[];
}

/** One round: hands counted contest by contest, or, in an acclamation, how many were against it. */
export interface Round {
  readonly dissent: number | null;
  readonly contests: readonly CountedContest[];
}

/** Who was drawn among the tied of a contest: all of them, in the order drawn. */
export interface DrawnLot {
  readonly contest: string;
  readonly drawn: readonly string[];
}

/** What is to be counted or drawn: so many seats among these. */
export interface Contest {
  readonly contest: string;
  readonly seats: number;
  readonly votesEach: number;
  readonly options: readonly string[];
}

/** The contest among slates, one of which takes every seat. */
export const slates = 'slates';

/** The contests of a first count by hands. */
export function contestsOf({ mode, posts, candidates }: ElectionTerms): Contest[] {
  if (mode === 'by-slate') {
    const options = [...new Set(candidates.flatMap(({ slate }) => (slate === null ? [] : [slate])))].sort();
    return [{ contest: slates, seats: 1, votesEach: 1, options }];
  }
  return posts.map(({ post, seats, votesEach }) => ({
    contest: post,
    seats,
    votesEach,
    options: candidates.filter((one) => one.post === post).map(({ code }) => code),
  }));
}
