import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, type Refused } from '../../kernel/refusals.ts';
import { Count, Id, Instant, Line, Text } from '../../kernel/values.ts';
import { heldAssembly, votersAt } from '../assembly-in-hand.ts';
import { committeeRow } from '../committee-row.ts';
import { scopeOf } from '../election-row.ts';
import type { RevocationNeeds } from '../kinds.ts';
import { membershipLifecycle } from '../machine.ts';
import { endMembership, type MembershipRow, membershipRow } from '../members.ts';
import { electionOf } from '../seated-by.ts';

const Votes = z.strictObject({ for: Count, against: Count, abstain: Count.default(0) });
type Votes = z.output<typeof Votes>;

/**
 * Writes down an assembly's vote on taking a member off a committee, as totals. Whether it was enough is computed by
 * what the committee was called with; not enough, the member stays, and the vote stays on record.
 */
export const revokeMembership = defineCommand({
  name: 'revoke-membership',
  input: z.strictObject({
    membership: Id,
    meeting: Id,
    votes: Votes,
    present: Count.optional(),
    countedBy: Line,
    reason: Text,
    countedAt: Instant.optional(),
  }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: membershipLifecycle, id: (input) => input.membership },
  occurredAt: (input) => input.countedAt,
  async record(context) {
    const { input, occurredAt } = context;
    const assembly = await heldAssembly(context, input.meeting);
    if (isRefused(assembly)) return assembly;
    if (occurredAt < assembly.heldFrom) {
      return invalid('countedAt', 'before-the-assembly', { heldFrom: assembly.heldFrom });
    }
    const row = await membershipRow(context, input.membership);
    if (isRefused(row)) return row;
    const election = await electionOf(scopeOf(context), row);
    const present = votersAt(assembly, election?.voting_groups ?? [], input.present);
    if (isRefused(present)) return present;
    const { voters } = present;
    const { votes } = input;
    const hands = votes.for + votes.against + votes.abstain;
    if (hands > voters) return invalid('votes', 'more-hands-than-voters', { hands, voters });
    const { revocation } = await committeeRow(context, row.committee);
    const revoked = isRevoked(votes, voters, revocation);
    const id = await keepVote(context, { voters, revoked });
    const refused = revoked ? await takeOff(context, row) : undefined;
    if (refused !== undefined) return refused;
    const payload = { membership: row.id, committee: row.committee, meeting: input.meeting, votes };
    return {
      event: { type: 'membership-revocation-voted', payload: { ...payload, revocation: id, revoked } },
      result: { revocation: id, revoked },
    };
  },
});

/** More for than against; or, where it was asked, more for than half of those present. */
export const isRevoked = (votes: Votes, voters: number, needs: RevocationNeeds): boolean =>
  needs === 'simple-majority' ? votes.for > votes.against : 2 * votes.for > voters;

async function keepVote(
  context: Context<{
    readonly membership: string;
    readonly meeting: string;
    readonly votes: Votes;
    readonly countedBy: string;
    readonly reason: string;
  }>,
  { voters, revoked }: { readonly voters: number; readonly revoked: boolean },
): Promise<string> {
  const { tx, organization, process, input, newId, seal, occurredAt } = context;
  const id = newId();
  const row = { voters, votes: input.votes, revoked, counted_by: input.countedBy, reason: input.reason };
  await tx
    .insertInto('revocation')
    .values({
      organization,
      process: process.id,
      id,
      membership: input.membership,
      meeting: input.meeting,
      decided_at: occurredAt,
      ...row,
      ...seal('revocation', id, row),
    })
    .execute();
  return id;
}

function takeOff(
  context: Context<{ readonly meeting: string }>,
  row: MembershipRow,
): Promise<Refused | undefined> {
  const act = { kind: 'election' as const, reference: context.input.meeting };
  return endMembership(context, row, { event: 'revoke-membership.revoked', at: context.recordedAt, act });
}
