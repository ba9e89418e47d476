import { type DecidedBy, decideContest, type Outcome } from './contest.ts';
import { type Contest, contestsOf, type DrawnLot, type ElectionTerms, type Round } from './terms.ts';

/** Somebody who was elected. By acclamation no hands are counted, and `votes` is null. */
export interface Elected {
  readonly candidate: string;
  readonly post: string;
  readonly by: DecidedBy | 'acclamation' | 'slate';
  readonly votes: number | null;
}

/** What an election comes to. It is computed from the counts and the lots alone, and nobody types it. */
export interface ElectionResult {
  readonly elected: readonly Elected[];
  /** Who follows in each post, the first first; those in one group have equal votes. */
  readonly replacements: readonly {
    readonly post: string;
    readonly candidates: readonly (readonly string[])[];
  }[];
  readonly vacant: readonly { readonly post: string; readonly seats: number }[];
  /** What is to be done before it is decided; null once it is. */
  readonly next: { readonly what: 'count' | 'lot' | 'repeat'; readonly contests: readonly Contest[] } | null;
}

/** The result of the rounds and lots that there are so far. */
export function resultOf(
  terms: ElectionTerms,
  rounds: readonly Round[],
  lots: readonly DrawnLot[],
): ElectionResult {
  if (terms.mode !== 'by-acclamation') return byHands(terms, rounds, lots);
  const [acclamation, ...afterwards] = rounds;
  if (acclamation === undefined) return undecided('count', contestsOf(terms));
  // Somebody was against: there is nothing to acclaim, and hands are counted.
  if (acclamation.dissent !== 0) return byHands(terms, afterwards, lots);
  const elected = terms.posts.flatMap(({ post, seats }) => acclaimed(terms, post).slice(0, seats));
  return decided(terms, elected, []);
}

const acclaimed = ({ candidates }: ElectionTerms, post: string): Elected[] =>
  candidates
    .filter((one) => one.post === post)
    .map(({ code }) => ({ candidate: code, post, by: 'acclamation', votes: null }));

function byHands(terms: ElectionTerms, rounds: readonly Round[], lots: readonly DrawnLot[]): ElectionResult {
  const outcomes = contestsOf(terms).map((contest) => {
    const name = contest.contest;
    const counts = rounds.flatMap((round) => round.contests.filter((one) => one.contest === name));
    const lot = lots.find((one) => one.contest === name);
    return { contest: name, ...decideContest(contest, { counts, lot, ties: terms.ties }) };
  });
  for (const what of ['count', 'lot', 'repeat'] as const) {
    const open = outcomes.flatMap(({ next }) => (next?.what === what ? [next.contest] : []));
    if (open.length > 0) return undecided(what, open);
  }
  return terms.mode === 'by-slate' ? ofSlate(terms, outcomes[0]!) : ofPosts(terms, outcomes);
}

function ofPosts(
  terms: ElectionTerms,
  outcomes: readonly (Outcome & { readonly contest: string })[],
): ElectionResult {
  const elected = outcomes.flatMap(({ contest, winners }) =>
    winners.map(({ option, votes, by }) => ({ candidate: option, post: contest, by, votes })),
  );
  const replacements = outcomes.map(({ contest, followers }) => ({ post: contest, candidates: followers }));
  return decided(terms, elected, replacements);
}

/** The slate that won takes every seat, in the order in which it names its candidates; the others on it follow. */
function ofSlate(terms: ElectionTerms, { winners }: Outcome): ElectionResult {
  const [won] = winners;
  const onSlate = (post: string) =>
    terms.candidates
      .filter((one) => one.slate === won?.option && one.post === post)
      .sort((one, other) => one.position - other.position);
  const elected = terms.posts.flatMap(({ post, seats }) =>
    onSlate(post)
      .slice(0, seats)
      .map(({ code }) => ({ candidate: code, post, by: 'slate' as const, votes: won?.votes ?? null })),
  );
  const replacements = terms.posts.map(({ post, seats }) => ({
    post,
    candidates: onSlate(post)
      .slice(seats)
      .map(({ code }) => [code]),
  }));
  return decided(terms, elected, replacements);
}

function decided(
  { posts }: ElectionTerms,
  elected: readonly Elected[],
  replacements: ElectionResult['replacements'],
): ElectionResult {
  const vacant = posts.map(({ post, seats }) => ({
    post,
    seats: seats - elected.filter((one) => one.post === post).length,
  }));
  return {
    elected,
    replacements: replacements.filter(({ candidates }) => candidates.length > 0),
    vacant: vacant.filter(({ seats }) => seats > 0),
    next: null,
  };
}

const undecided = (what: 'count' | 'lot' | 'repeat', contests: readonly Contest[]): ElectionResult => ({
  elected: [],
  replacements: [],
  vacant: [],
  next: { what, contests },
});
