import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Line } from '../../kernel/values.ts';
import { committeeRow } from '../committee-row.ts';
import { scopeOf } from '../election-row.ts';
import { CandidateCode } from '../kinds.ts';
import { keepLot } from '../lots.ts';
import { committeeLifecycle, membershipLifecycle } from '../machine.ts';
import { membershipRow, seatOnCommittee } from '../members.ts';
import { followersIn } from '../replacements.ts';
import { electionOf } from '../seated-by.ts';

const Lot = z.strictObject({ drawn: z.array(CandidateCode).min(2).max(200), record: Line });

/**
 * Seats the next on the list of the election where a member resigned or was taken off, until the end of the same
 * term. Where the next ones have equal votes a lot decides, and its act is recorded. Nobody is picked.
 */
export const fillVacancy = defineCommand({
  name: 'fill-vacancy',
  input: z.strictObject({ committee: Id, membership: Id, lot: Lot.optional() }),
  by: ['team', 'secretary'],
  on: { lifecycle: committeeLifecycle, id: (input) => input.committee },
  async record(context) {
    const { input, recordedAt } = context;
    const left = await membershipRow(context, input.membership);
    if (isRefused(left)) return left;
    if (left.committee !== input.committee) return invalid('membership', 'sits-elsewhere');
    const refused = await context.step(membershipLifecycle, left.id, 'fill-vacancy');
    if (refused !== undefined) return refused;
    const election = await electionOf(scopeOf(context), left);
    if (election === undefined) return notPossible('seated-by-no-election');
    const [next] = await followersIn(scopeOf(context), election, left.post);
    if (next === undefined) return notPossible('nobody-follows', { post: left.post });
    const chosen = await chosenOf(context, election.id, left.post, next);
    if (isRefused(chosen)) return chosen;
    const committee = await committeeRow(context, left.committee);
    const membership = await seatOnCommittee(context, committee, {
      post: left.post,
      person: chosen.person,
      election: election.id,
      candidate: chosen.id,
      replaces: left.id,
      from: recordedAt,
      to: left.valid_to,
      act: { kind: 'election', reference: election.id },
    });
    if (isRefused(membership)) return membership;
    const payload = { committee: committee.id, replaced: left.id, membership, candidate: chosen.id };
    return {
      event: { type: 'vacancy-filled', payload: { ...payload, post: left.post, byLot: next.length > 1 } },
      result: { membership, candidate: chosen.code },
    };
  },
});

/** The one who follows; among several with equal votes, the first drawn. */
async function chosenOf<Follower extends { readonly code: string }>(
  context: Context<{ readonly lot?: { drawn: readonly string[]; record: string } | undefined }>,
  election: string,
  post: string,
  next: readonly Follower[],
): Promise<Follower | Refused> {
  const { lot } = context.input;
  const tied = next.map(({ code }) => code).sort();
  if (tied.length === 1) return lot === undefined ? next[0]! : invalid('lot', 'no-lot-is-due', { due: [] });
  if (lot === undefined) return notPossible('those-who-follow-are-tied', { tied });
  if ([...lot.drawn].sort().join() !== tied.join()) {
    return invalid('lot.drawn', 'not-those-who-are-tied', { tied });
  }
  await keepLot(context, { election, contest: post, ...lot });
  return next.find(({ code }) => code === lot.drawn[0])!;
}
