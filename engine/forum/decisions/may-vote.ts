import { invalid, notPossible, type Refused } from '../../kernel/refusals.ts';
import type { ActingSeat } from '../sessions/session-of.ts';
import type { VoteInHand } from './vote-in-hand.ts';

/** A vote as it is handed in or read out, before anything of it is believed. */
export interface VoteGiven {
  readonly vote: 'approve' | 'return' | 'abstain';
  readonly observations: string;
  /** The law that lets the member abstain, where the rules forbid it. */
  readonly excusedBy?: string | undefined;
}

/**
 * Why a seat may not vote as it would, each reason by its own name: who is not there, who withdrew, whose seat has
 * voted, whom the titular stands in for, and what the rules ask of an abstention or a dissent.
 */
export function refuseVote(hand: VoteInHand, by: ActingSeat, given: VoteGiven): Refused | undefined {
  return (
    refusePresence(hand, by) ?? refuseSeat(hand, by) ?? refuseWords(hand, given) ?? refuseSecond(hand, by)
  );
}

function refusePresence({ session, recused, rules }: VoteInHand, by: ActingSeat): Refused | undefined {
  const { seat, capacity, person } = by;
  if (session !== undefined) {
    if (session.state !== 'open') return notPossible('session-not-open', { state: session.state });
    const there = session.present.find((one) => one.seat === seat.id);
    if (there === undefined) return notPossible('not-present', { seat: seat.id });
    if (there.person !== person) {
      return notPossible('seat-represented-by-other', { seat: seat.id, capacity: there.capacity });
    }
    if (there.mode === 'remote' && rules.sessions.remote !== 'counts') {
      return notPossible('remote-does-not-vote', { seat: seat.id });
    }
    return undefined;
  }
  const { titular } = seat;
  const away = titular === undefined || titular.suspended || recused.has(titular.person);
  if (capacity === 'alternate' && !away) return notPossible('titular-votes', { seat: seat.id });
  return undefined;
}

function refuseSeat({ session, recused, rules }: VoteInHand, by: ActingSeat): Refused | undefined {
  const { seat, capacity, person } = by;
  if (recused.has(person)) return notPossible('member-recused', { seat: seat.id });
  if (seat[capacity]?.suspended) return notPossible('member-suspended', { seat: seat.id });
  const presides = session === undefined ? seat.presides : session.presiding === seat.id;
  if (presides && !rules.decision.presidingVotes) return notPossible('presiding-does-not-vote');
  return undefined;
}

function refuseWords({ resolution, rules }: VoteInHand, given: VoteGiven): Refused | undefined {
  const { vote, observations, excusedBy } = given;
  const silent = observations === '';
  const { abstention, dissentReasoned } = rules.decision;
  if (vote === 'return' && silent && (dissentReasoned || resolution.kind === 'passage')) {
    return invalid('observations', dissentReasoned ? 'dissent-says-why' : 'return-says-why');
  }
  if (vote !== 'abstain' || abstention === 'allowed') return undefined;
  if (abstention === 'forbidden' && excusedBy === undefined) return invalid('vote', 'abstention-forbidden');
  return silent ? invalid('observations', 'abstention-says-why') : undefined;
}

function refuseSecond({ votes }: VoteInHand, { seat }: ActingSeat): Refused | undefined {
  const before = votes.find((one) => one.seat === seat.id);
  return before === undefined
    ? undefined
    : notPossible('seat-has-voted', { seat: seat.id, capacity: before.capacity });
}
