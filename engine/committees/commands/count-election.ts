import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Count, Id, Instant, Line, Slug } from '../../kernel/values.ts';
import { heldAssembly, votersAt } from '../assembly-in-hand.ts';
import { refuseRound } from '../count/check-round.ts';
import { type ElectionResult, resultOf } from '../count/result.ts';
import type { Round } from '../count/terms.ts';
import {
  type ElectionRow,
  electionRow,
  type Reckoning,
  reckoningOf,
  scopeOf,
  writeElection,
} from '../election-row.ts';
import { refuseCandidate } from '../independence.ts';
import { CandidateCode } from '../kinds.ts';
import { electionLifecycle } from '../machine.ts';

const CountedLine = z.strictObject({ option: CandidateCode, for: Count, against: Count.default(0) });
const Contest = z.strictObject({
  contest: Slug,
  abstain: Count.default(0),
  lines: z.array(CountedLine).min(1).max(200),
});

/**
 * Writes down a count of hands, as totals of each candidate or slate: never how somebody voted. For an acclamation
 * it is only how many were against, and then hands are counted. `present` is how many of those who may vote were
 * there, where they were counted anew. What the totals come to is computed.
 */
export const countElection = defineCommand({
  name: 'count-election',
  input: z.strictObject({
    election: Id,
    meeting: Id.optional(),
    countedBy: Line,
    present: Count.optional(),
    dissent: Count.optional(),
    contests: z.array(Contest).max(100).default([]),
    countedAt: Instant.optional(),
  }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: electionLifecycle, id: (input) => input.election },
  occurredAt: (input) => input.countedAt,
  async record(context) {
    const { tx, organization, process, input, newId, seal, occurredAt } = context;
    const election = await electionRow(context, input.election);
    const meeting = input.meeting ?? election.meeting;
    const assembly = await heldAssembly(context, meeting);
    if (isRefused(assembly)) return assembly;
    if (occurredAt < assembly.heldFrom) {
      return invalid('countedAt', 'before-the-assembly', { heldFrom: assembly.heldFrom });
    }
    const own = await refuseCandidate(context, election.id);
    if (own !== undefined) return own;
    const present = votersAt(assembly, election.voting_groups, input.present);
    if (isRefused(present)) return present;
    const { voters } = present;
    const reckoning = await reckoningOf(scopeOf(context), election);
    const round = roundOf(input);
    const refused = refuseCount(reckoning, round, voters);
    if (refused !== undefined) return refused;
    const id = newId();
    const row = { voters, counted_by: input.countedBy, dissent: round.dissent, contests: input.contests };
    await tx
      .insertInto('election_round')
      .values({
        organization,
        process: process.id,
        id,
        election: election.id,
        round: election.rounds + 1,
        meeting,
        counted_at: occurredAt,
        ...row,
        ...seal('election_round', id, row),
      })
      .execute();
    const result = resultOf(reckoning.terms, [...reckoning.rounds, round], reckoning.lots);
    await writeElection(context, election, { rounds: election.rounds + 1, result });
    const moved = await context.step(electionLifecycle, election.id, eventOf(result));
    if (moved !== undefined) return moved;
    return {
      event: { type: 'election-counted', payload: payloadOf(election, meeting, round, result) },
      result: { round: election.rounds + 1, voters, ...result },
    };
  },
});

const roundOf = (input: {
  readonly dissent?: number | undefined;
  readonly contests: Round['contests'];
}): Round => ({ dissent: input.dissent ?? null, contests: input.contests });

/** Refuses what is not due, or cannot be. */
function refuseCount({ terms, rounds, lots }: Reckoning, round: Round, voters: number): Refused | undefined {
  const before = resultOf(terms, rounds, lots);
  const due = before.next?.contests ?? [];
  const empty = due.find(({ options }) => options.length === 0);
  if (rounds.length === 0 && terms.candidates.length === 0) return notPossible('nobody-stands');
  const acclaims = terms.mode === 'by-acclamation' && rounds.length === 0;
  if (acclaims !== (round.dissent !== null)) {
    return invalid('dissent', acclaims ? 'dissent-is-asked' : 'only-an-acclamation-has-dissent');
  }
  const tooMany = due.find(({ options, seats }) => options.length > seats);
  if (acclaims && tooMany !== undefined) {
    const { contest, seats, options } = tooMany;
    return notPossible('more-candidates-than-seats', { post: contest, candidates: options.length, seats });
  }
  // A post for which nobody stands is not counted: its seats stay vacant.
  const counted = empty === undefined ? due : due.filter(({ options }) => options.length > 0);
  return refuseRound(round, counted, voters);
}

function eventOf({ next, elected }: ElectionResult): string {
  if (next?.what === 'count') return 'count-election.another-round';
  if (next?.what === 'lot') return 'count-election.lot';
  return next === null && elected.length > 0 ? 'count-election.decided' : 'count-election.undecided';
}

/** Votes are the public's business and stand in the ledger as they were counted. */
const payloadOf = (election: ElectionRow, meeting: string, round: Round, result: ElectionResult) => ({
  election: election.id,
  meeting,
  round: election.rounds + 1,
  dissent: round.dissent,
  contests: round.contests,
  elected: result.elected,
  next: result.next?.what ?? null,
});
