import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notFound, notPossible } from '../../kernel/refusals.ts';
import { FileHash, Id, Line, Slug } from '../../kernel/values.ts';
import { refuseChangedDossier } from '../approval/changed-dossier.ts';
import { resolutionLifecycle } from '../machine.ts';
import { readResolution } from '../resolution.ts';
import { scopeOf } from '../scope.ts';
import type { ActingSeat } from '../sessions/session-of.ts';
import { refuseVote } from './may-vote.ts';
import { closeIfDecided } from './vote-by-procedure.ts';
import { type VoteInHand, voteInHand } from './vote-in-hand.ts';
import { writeVote } from './write-vote.ts';

const Read = z.strictObject({
  seat: Slug,
  vote: z.enum(['approve', 'return', 'abstain']),
  observations: z.string().trim().max(20_000).default(''),
  excusedBy: Line.optional(),
});

/**
 * Records the votes of a roll call: of members who are in the room, by the secretary, who is on record for it. Who
 * takes part from afar votes for themselves.
 */
export const recordVotes = defineCommand({
  name: 'record-votes',
  input: z.strictObject({ resolution: Id, dossierHash: FileHash, votes: z.array(Read).min(1).max(200) }),
  by: ['secretary'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const { input, recordedAt } = context;
    const resolution = await readResolution(context, input.resolution);
    if (resolution.counted_by !== 'procedure') return notPossible('counted-by-terms');
    if (input.dossierHash !== resolution.dossier_hash) {
      return notPossible('dossier-changed', { dossierHash: resolution.dossier_hash });
    }
    const changed = await refuseChangedDossier(context, resolution);
    if (changed !== undefined) return changed;
    let hand = await voteInHand(scopeOf(context), resolution, recordedAt);
    if (hand.session === undefined) return notPossible('roll-call-in-the-room');
    const recorded = [];
    for (const read of input.votes) {
      const by = inTheRoom(hand, read.seat);
      if (by === undefined) return notFound('seat', read.seat);
      const refused = by === 'remote' ? notPossible('roll-call-in-the-room') : refuseVote(hand, by, read);
      if (isRefused(refused)) return refused;
      const row = await writeVote(context, hand, by as ActingSeat, read, 'roll-call');
      hand = { ...hand, votes: [...hand.votes, row] };
      recorded.push({ seat: row.seat, capacity: row.capacity, vote: row.vote });
    }
    const closed = await closeIfDecided(context, hand);
    const payload = { resolution: resolution.id, round: resolution.round, votes: recorded, closed };
    return { event: { type: 'roll-call-recorded', payload }, result: { closed } };
  },
});

/** Who is in the room for a seat; the titular, of a seat that nobody is there for, so that the refusal is its own. */
function inTheRoom({ seats, session }: VoteInHand, id: string): ActingSeat | 'remote' | undefined {
  const seat = seats.find((one) => one.id === id);
  if (seat === undefined) return undefined;
  const there = session?.present.find((one) => one.seat === id);
  if (there?.mode === 'remote') return 'remote';
  if (there !== undefined) return { seat, person: there.person, capacity: there.capacity };
  return { seat, person: seat.titular?.person ?? '', capacity: 'titular' };
}
