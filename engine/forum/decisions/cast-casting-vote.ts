import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { FileHash, Id } from '../../kernel/values.ts';
import { refuseChangedDossier } from '../approval/changed-dossier.ts';
import { resolutionLifecycle } from '../machine.ts';
import { decide, readResolution } from '../resolution.ts';
import { scopeOf } from '../scope.ts';
import { refuseWithoutSeat, seatHeldBy } from '../sessions/session-of.ts';
import { countVotes } from './count-votes.ts';
import { termsIn, type VoteInHand, voteInHand, votersIn } from './vote-in-hand.ts';

/**
 * Breaks a tie by the casting vote of whoever presides, where the rules have one: an act of its own, beside the vote
 * of their seat. It breaks a tie and nothing else: parity and vetoes stand.
 */
export const castCastingVote = defineCommand({
  name: 'cast-casting-vote',
  input: z.strictObject({
    resolution: Id,
    dossierHash: FileHash,
    vote: z.enum(['approve', 'return']),
    observations: z.string().trim().max(20_000).default(''),
  }),
  by: ['forum-member'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const { input, acting, recordedAt } = context;
    const resolution = await readResolution(context, input.resolution);
    if (resolution.tie_step !== 'casting-vote') return notPossible('no-casting-vote-now');
    if (input.dossierHash !== resolution.dossier_hash) {
      return notPossible('dossier-changed', { dossierHash: resolution.dossier_hash });
    }
    const changed = await refuseChangedDossier(context, resolution);
    if (changed !== undefined) return changed;
    const hand = await voteInHand(scopeOf(context), resolution, recordedAt);
    const by = seatHeldBy(hand.seats, acting.id);
    if (by === undefined) return refuseWithoutSeat(context, acting.id);
    if (!presides(hand, by.seat.id, acting.id)) return notPossible('does-not-preside', { seat: by.seat.id });
    if (hand.recused.has(acting.id)) return notPossible('member-recused', { seat: by.seat.id });
    const own = resolution.kind !== 'matter' && resolution.asked_by === acting.id;
    if (own && !hand.rules.conflicts.drafterMayDecide) return notPossible('drafter-does-not-decide');
    const { vote, observations } = input;
    const { tx, organization, process } = context;
    const id = context.newId();
    await tx
      .insertInto('resolution_casting_vote')
      .values({
        ...{ organization, process: process.id, id, resolution: resolution.id, seat: by.seat.id },
        ...{ person: acting.id, vote, observations, cast_at: recordedAt },
        ...context.seal('resolution_casting_vote', id, { observations }),
      })
      .execute();
    const count = countVotes(votersIn(hand), termsIn(hand));
    const stopped = count.obstacles.some((one) => one === 'parity' || one === 'veto');
    const into = vote === 'approve' && !stopped ? 'approved' : 'returned';
    const carriedOut = await decide(context, resolution, into, { result: into, casting: vote, count });
    const closed = { outcome: into === 'approved' ? 'approved' : 'rejected', casting: vote, carriedOut };
    const payload = { resolution: resolution.id, seat: by.seat.id, vote, closed };
    return { event: { type: 'casting-vote-cast', payload }, result: { closed } };
  },
});

/** Whether a person presides: over the session, for the seat that they are there for; in writing, by their seat. */
function presides({ session, seats }: VoteInHand, seat: string, person: string): boolean {
  if (session === undefined) return seats.find(({ id }) => id === seat)?.presides ?? false;
  return (
    session.state === 'open' &&
    session.presiding === seat &&
    session.present.some((one) => one.seat === seat && one.person === person)
  );
}
