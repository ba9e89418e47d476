import { invalid, type Refused } from '../../kernel/refusals.ts';
import type { Contest, CountedContest, Round } from './terms.ts';

/**
 * Refuses a count that cannot be: other contests or candidates than are due, or more hands than there are people.
 * `voters` are those present who may vote. The figures that do not agree go with the refusal.
 */
export function refuseRound(round: Round, due: readonly Contest[], voters: number): Refused | undefined {
  if (round.dissent !== null) {
    return round.dissent > voters
      ? invalid('dissent', 'more-hands-than-voters', { hands: round.dissent, voters })
      : undefined;
  }
  const names = round.contests.map(({ contest }) => contest).sort();
  const expected = due.map(({ contest }) => contest).sort();
  if (names.join() !== expected.join()) return invalid('contests', 'not-what-is-to-be-counted', { expected });
  for (const [index, counted] of round.contests.entries()) {
    const contest = due.find((one) => one.contest === counted.contest)!;
    const refused = refuseContest(`contests.${index}`, counted, contest, voters);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function refuseContest(
  path: string,
  { abstain, lines }: CountedContest,
  { options, votesEach }: Contest,
  voters: number,
): Refused | undefined {
  const expected = [...options].sort();
  const named = lines.map(({ option }) => option).sort();
  if (named.join() !== expected.join()) {
    return invalid(`${path}.lines`, 'not-what-is-to-be-counted', { expected });
  }
  if (abstain > voters)
    return invalid(`${path}.abstain`, 'more-hands-than-voters', { hands: abstain, voters });
  const voting = voters - abstain;
  for (const [index, line] of lines.entries()) {
    const hands = line.for + line.against;
    if (hands > voting) {
      return invalid(`${path}.lines.${index}`, 'more-hands-than-voters', { hands, voters: voting });
    }
  }
  const hands = lines.reduce((sum, line) => sum + line.for, 0);
  const most = voting * votesEach;
  return hands > most
    ? invalid(`${path}.lines`, 'more-votes-than-each-may-give', { hands, most, votesEach })
    : undefined;
}
