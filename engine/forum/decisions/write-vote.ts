import type { Context } from '../../kernel/command.ts';
import type { ActingSeat } from '../sessions/session-of.ts';
import type { VoteGiven } from './may-vote.ts';
import type { VoteInHand } from './vote-in-hand.ts';

/**
 * Writes a vote that may be cast: by the member, or by the secretary from the roll call, who is then on record.
 * Answers the row, so that the count that follows has it.
 */
export async function writeVote(
  context: Context<unknown>,
  hand: VoteInHand,
  by: ActingSeat,
  given: VoteGiven,
  castBy: 'member' | 'roll-call',
): Promise<VoteInHand['votes'][number]> {
  const { tx, organization, process, recordedAt, acting } = context;
  const { resolution, session } = hand;
  const { vote, observations, excusedBy } = given;
  const id = context.newId();
  const mode = session?.present.find((one) => one.seat === by.seat.id)?.mode;
  const row = {
    organization,
    process: process.id,
    id,
    resolution: resolution.id,
    call: resolution.call,
    round: resolution.round,
    seat: by.seat.id,
    person: by.person,
    capacity: by.capacity,
    ...{ vote, observations },
    cast_at: recordedAt,
    cast_by: castBy,
    mode: mode ?? ('in-writing' as const),
    recorded_by: castBy === 'roll-call' ? acting.id : null,
    ...context.seal('resolution_vote', id, { observations }),
  };
  await tx.insertInto('resolution_vote').values(row).execute();
  if (vote === 'abstain' && excusedBy !== undefined) await writeExcuse(context, id, excusedBy);
  return row;
}

async function writeExcuse(context: Context<unknown>, vote: string, law: string): Promise<void> {
  const { tx, organization, process } = context;
  const id = context.newId();
  await tx
    .insertInto('resolution_excuse')
    .values({
      ...{ organization, process: process.id, id, vote, law },
      ...context.seal('resolution_excuse', id, { law }),
    })
    .execute();
}
