import type { Selectable } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Context } from '../../kernel/command.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import { conflictLifecycle } from '../machine.ts';
import type { ActingSeat } from '../sessions/session-of.ts';

export type Conflict = Selectable<Schema['resolution_conflict']>;

type Scope = Pick<Context<unknown>, 'tx' | 'organization' | 'process'>;

/** The conflict of a person in a matter, if one was declared or raised. */
export const conflictOf = (
  { tx, organization, process }: Scope,
  resolution: string,
  person: string,
): Promise<Conflict | undefined> =>
  tx
    .selectFrom('resolution_conflict')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('resolution', '=', resolution)
    .where('person', '=', person)
    .executeTakeFirst();

/** Who has voted has taken part: a conflict comes too late for this round. */
export async function refuseVoted(
  { tx, organization, process }: Scope,
  { id, call, round }: { readonly id: string; readonly call: number; readonly round: number },
  seat: string,
): Promise<Refused | undefined> {
  const vote = await tx
    .selectFrom('resolution_vote')
    .select('capacity')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('resolution', '=', id)
    .where('call', '=', call)
    .where('round', '=', round)
    .where('seat', '=', seat)
    .executeTakeFirst();
  return vote === undefined ? undefined : notPossible('seat-has-voted', { seat, capacity: vote.capacity });
}

/** Writes a conflict: the member's own word, or another's that is to be decided. */
export async function writeConflict(
  context: Context<unknown>,
  resolution: string,
  of: ActingSeat,
  { reason, raised }: { readonly reason: string; readonly raised: Conflict['raised'] },
): Promise<string> {
  const { tx, organization, process, acting, recordedAt } = context;
  const id = context.newId();
  await tx
    .insertInto('resolution_conflict')
    .values({
      ...{ organization, process: process.id, id, resolution, seat: of.seat.id, person: of.person },
      state: context.begin(conflictLifecycle, id),
      ...{ raised, raised_by: acting.id, reason, raised_at: recordedAt, decision: null, decided_at: null },
      ...context.seal('resolution_conflict', id, { reason, decision: null }),
    })
    .execute();
  return id;
}
