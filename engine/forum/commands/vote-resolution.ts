import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible } from '../../kernel/refusals.ts';
import { FileHash, Id } from '../../kernel/values.ts';
import { resolutionLifecycle } from '../machine.ts';
import { certain, closeWith, readResolution, votesOf } from '../resolution.ts';
import { seatOf } from '../seats.ts';

/**
 * Votes on a resolution, for the seat that the person holds: one vote a seat, on the dossier that was seen.
 * As soon as no vote to come can change the result, the resolution closes by itself.
 */
export const voteResolution = defineCommand({
  name: 'vote-resolution',
  input: z.strictObject({
    resolution: Id,
    dossierHash: FileHash,
    vote: z.enum(['approve', 'return', 'abstain']),
    observations: z.string().trim().max(20_000).default(''),
  }),
  by: ['forum-member'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt } = context;
    const resolution = await readResolution(context, input.resolution);
    if (resolution.closes_at !== null && recordedAt > resolution.closes_at) {
      return notPossible('resolution-has-closed', { closesAt: resolution.closes_at });
    }
    if (input.dossierHash !== resolution.dossier_hash) {
      return notPossible('dossier-changed', { dossierHash: resolution.dossier_hash });
    }
    if (input.vote === 'return' && input.observations === '')
      return invalid('observations', 'return-says-why');
    const held = await seatOf(context, acting.id, recordedAt);
    if (held === undefined) return notPossible('holds-no-seat');
    const { seat, capacity } = held;
    const before = await tx
      .selectFrom('resolution_vote')
      .select('capacity')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('resolution', '=', resolution.id)
      .where('call', '=', resolution.call)
      .where('seat', '=', seat)
      .executeTakeFirst();
    if (before !== undefined) return notPossible('seat-has-voted', { seat, capacity: before.capacity });
    const id = context.newId();
    const { vote, observations } = input;
    await tx
      .insertInto('resolution_vote')
      .values({
        organization,
        process: process.id,
        id,
        resolution: resolution.id,
        call: resolution.call,
        seat,
        person: acting.id,
        capacity,
        vote,
        observations,
        cast_at: recordedAt,
        ...context.seal('resolution_vote', id, { observations }),
      })
      .execute();
    const votes = await votesOf(context, resolution);
    const result = certain(context, resolution, votes);
    const closed = result === undefined ? undefined : await closeWith(context, resolution, votes, result);
    return {
      event: {
        type: 'resolution-voted',
        payload: { resolution: resolution.id, seat, capacity, vote, closed },
      },
      result: { seat, closed },
    };
  },
});
