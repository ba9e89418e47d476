import type { ElectionAtMeeting, RevocationAtMeeting } from '../committees/views/elections-at-meeting.ts';
import type { Minutes } from './contracts/minutes.ts';

/** Elections as minutes print them: counts and result, candidates by their codes. */
export const electionsTold = (elections: readonly ElectionAtMeeting[]): Minutes['elections'] =>
  elections.map((election) => ({
    title: election.title,
    mode: election.mode,
    mayVote: election.mayVote,
    mayStand: election.mayStand,
    onAgenda: election.onAgenda,
    state: election.state,
    presiding: election.presiding,
    rounds: election.rounds.map(({ round, voters, countedBy, dissent, contests }) => ({
      ...{ round, voters, countedBy, dissent },
      contests: contests.map(({ contest, abstain, lines }) => ({
        ...{ contest, abstain },
        lines: lines.map(({ option, for: votes, against }) => ({
          option,
          for: votes,
          against,
        })),
      })),
    })),
    lots: election.lots.map(({ contest, drawn, record }) => ({ contest, drawn: [...drawn], record })),
    elected: election.elected.map(({ candidate, post, by, votes }) => ({ candidate, post, by, votes })),
    vacant: election.vacant.map(({ post, seats }) => ({ post, seats })),
  }));

/** Votes on taking somebody off, as minutes print them. */
export const revocationsTold = (revocations: readonly RevocationAtMeeting[]): Minutes['revocations'] =>
  revocations.map(({ title, post, voters, votes, revoked, countedBy }) => ({
    ...{ title, post, voters, revoked, countedBy },
    votes: { for: votes.for, against: votes.against, abstain: votes.abstain },
  }));
