import { z } from 'zod';
import { type Context, defineCommand, type Recorded } from '../../kernel/command.ts';
import { invalid, notPossible, type Refused } from '../../kernel/refusals.ts';
import { FileHash, Id, Line } from '../../kernel/values.ts';
import { refuseChangedDossier } from '../approval/changed-dossier.ts';
import { voteByProcedure } from '../decisions/vote-by-procedure.ts';
import { resolutionLifecycle } from '../machine.ts';
import { baseOf, certain, closeWith, type Resolution, readResolution, votesOf } from '../resolution.ts';
import { seatOf } from '../seats.ts';

const Input = z.strictObject({
  resolution: Id,
  dossierHash: FileHash,
  vote: z.enum(['approve', 'return', 'abstain']),
  observations: z.string().trim().max(20_000).default(''),
  /** The law that lets a member abstain where the rules of procedure forbid it. */
  excusedBy: Line.optional(),
});
export type VoteInput = z.output<typeof Input>;

/**
 * Votes on a resolution, for the seat that the person holds: one vote a seat, on the dossier that was seen.
 * As soon as no vote to come can change the result, the resolution closes by itself.
 */
export const voteResolution = defineCommand({
  name: 'vote-resolution',
  input: Input,
  by: ['forum-member'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const { input, recordedAt } = context;
    const resolution = await readResolution(context, input.resolution);
    if (resolution.closes_at !== null && recordedAt > resolution.closes_at) {
      return notPossible('resolution-has-closed', { closesAt: resolution.closes_at });
    }
    if (input.dossierHash !== resolution.dossier_hash) {
      return notPossible('dossier-changed', { dossierHash: resolution.dossier_hash });
    }
    const changed = await refuseChangedDossier(context, resolution);
    if (changed !== undefined) return changed;
    return resolution.counted_by === 'procedure'
      ? voteByProcedure(context, resolution)
      : voteByTerms(context, resolution);
  },
});

async function voteByTerms(context: Context<VoteInput>, resolution: Resolution): Promise<Recorded | Refused> {
  const { input, acting, recordedAt } = context;
  const { vote, observations } = input;
  if (vote === 'return' && observations === '') return invalid('observations', 'return-says-why');
  const held = await seatOf(context, acting.id, recordedAt);
  if (held === undefined) return notPossible('holds-no-seat');
  // Who asked for it does not decide it alone: an approval is always another member's too.
  const alone = resolution.asked_by === acting.id && (await votesOf(context, resolution)).approve === 0;
  if (vote === 'approve' && alone) return notPossible('who-asks-does-not-approve-alone');
  const { seat, capacity } = held;
  const before = await voteBefore(context, resolution, seat);
  if (before !== undefined) return notPossible('seat-has-voted', { seat, capacity: before.capacity });
  await writeVote(context, resolution, held);
  const votes = await votesOf(context, resolution);
  const base = await baseOf(context, resolution, recordedAt);
  const result = certain(context, resolution, votes, base);
  const closed =
    result === undefined ? undefined : await closeWith(context, resolution, { votes, base, result });
  const payload = { resolution: resolution.id, seat, capacity, vote, closed };
  return { event: { type: 'resolution-voted', payload }, result: { seat, closed } };
}

const voteBefore = (
  { tx, organization, process }: Context<unknown>,
  { id, call }: Resolution,
  seat: string,
) =>
  tx
    .selectFrom('resolution_vote')
    .select('capacity')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('resolution', '=', id)
    .where('call', '=', call)
    .where('seat', '=', seat)
    .executeTakeFirst();

async function writeVote(
  context: Context<VoteInput>,
  { id: resolution, call }: Resolution,
  { seat, capacity }: { seat: string; capacity: 'titular' | 'alternate' },
): Promise<void> {
  const { tx, organization, process, input, acting, recordedAt } = context;
  const id = context.newId();
  const { vote, observations } = input;
  await tx
    .insertInto('resolution_vote')
    .values({
      ...{ organization, process: process.id, id, resolution, call, seat, capacity, vote, observations },
      person: acting.id,
      cast_at: recordedAt,
      ...context.seal('resolution_vote', id, { observations }),
    })
    .execute();
}
