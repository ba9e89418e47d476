import { enoughOf } from './share.ts';
import { type Terms, takesPart } from './terms.ts';
import type { Voter } from './voter.ts';

/** Whether enough take part in a vote: who is counted, on what, and how many are asked. */
export interface QuorumOfVote {
  readonly present: number;
  readonly base: number;
  readonly needed: number;
  readonly reached: boolean;
}

/**
 * The quorum of a vote. It is counted again at each vote, because members leave. Who presides may count for what is
 * decided and not for the quorum (Ley 18.695 art. 86): the two bases are kept apart.
 */
export function quorumOfVote(voters: readonly Voter[], terms: Terms): QuorumOfVote {
  const { quorum, call, conflicts } = terms;
  const counted = voters.filter((voter) => quorum.presidingCounts || !voter.presiding);
  const present = counted.filter((voter) =>
    voter.recused ? voter.present && conflicts.recusedCountsAsPresent : takesPart(voter, terms),
  ).length;
  const base = counted.filter((voter) => inBase(voter, quorum.of)).length;
  const second = call > 1 ? quorum.secondCall?.quorum : undefined;
  const needed = second === 'those-present' ? 1 : enoughOf(second ?? quorum.first, base);
  return { present, base, needed, reached: present >= needed };
}

function inBase(voter: Voter, of: Terms['quorum']['of']): boolean {
  if (of === 'seats') return true;
  return voter.inOffice && (of === 'in-office' || !(voter.recused || voter.suspended));
}
