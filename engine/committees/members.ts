import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { FactScope } from '../gates/fact.ts';
import type { Context } from '../kernel/command.ts';
import { isRefused, notFound, type Refused } from '../kernel/refusals.ts';
import type { Act } from '../people/act.ts';
import type { CommitteeRow } from './committee-row.ts';
import { membershipLifecycle } from './machine.ts';
import { endMandateOf, mandateFor } from './mandate-of-member.ts';

export type MembershipRow = Selectable<Schema['membership']>;

/** The columns that the ledger commits to. */
const sealedMembership = ({ post, body, note }: Pick<MembershipRow, 'post' | 'body' | 'note'>) => ({
  post,
  body,
  note,
});

/** Somebody who is to sit on a committee, and by what. */
export interface Seating {
  readonly post: string;
  readonly from: string;
  readonly to: string | null;
  readonly election?: string;
  readonly candidate?: string;
  readonly replaces?: string;
  readonly person: string | null;
  readonly seat?: string | undefined;
  readonly body?: string | undefined;
  /** The act by which they sit: the election, the resolution. */
  readonly act: Act;
}

/** Seats a member: where the committee gives a role and the person is known, with a mandate by the same act. */
export async function seatOnCommittee(
  context: Context<unknown>,
  committee: Pick<CommitteeRow, 'id' | 'role' | 'title'>,
  seating: Seating,
): Promise<string | Refused> {
  const { tx, organization, process, newId, begin, seal } = context;
  const id = newId();
  const mandate = await mandateFor(context, committee, seating);
  if (isRefused(mandate)) return mandate;
  const { post, person, from, to, election, candidate, replaces, seat, body } = seating;
  const row = { post, body: body ?? null, note: null };
  await tx
    .insertInto('membership')
    .values({
      organization,
      process: process.id,
      id,
      state: begin(membershipLifecycle, id),
      committee: committee.id,
      election: election ?? null,
      candidate: candidate ?? null,
      replaces: replaces ?? null,
      person,
      seat: seat ?? null,
      mandate,
      valid_from: from,
      valid_to: to,
      ...row,
      ...seal('membership', id, row),
    })
    .execute();
  return id;
}

/** Those who sit on a committee now, in the order in which they were seated. */
export function membersOf({ tx, organization, process }: FactScope, committee: string) {
  return tx
    .selectFrom('membership')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('committee', '=', committee)
    .where('state', '=', 'in-office')
    .orderBy('id')
    .execute();
}

/** A membership, where there is one. */
export async function membershipRow(
  { tx, organization, process }: Context<unknown>,
  id: string,
): Promise<MembershipRow | Refused> {
  const row = await tx
    .selectFrom('membership')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? notFound('membership', id);
}

/** Ends a membership by an event of its lifecycle, and with it the mandate that it gave. */
export async function endMembership(
  context: Context<unknown>,
  row: MembershipRow,
  ending: { readonly event: string; readonly at: string; readonly act: Act; readonly note?: string },
): Promise<Refused | undefined> {
  const { tx, organization, process, seal } = context;
  const refused = await context.step(membershipLifecycle, row.id, ending.event);
  if (refused !== undefined) return refused;
  const note = ending.note ?? row.note;
  await tx
    .updateTable('membership')
    .set({ ended_at: ending.at, note, ...seal('membership', row.id, sealedMembership({ ...row, note })) })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', row.id)
    .execute();
  return row.mandate === null ? undefined : endMandateOf(context, row.mandate, ending.act);
}

/** How many seats of each post nobody holds. */
export function vacanciesOf(
  { posts }: Pick<CommitteeRow, 'posts'>,
  members: readonly Pick<MembershipRow, 'post'>[],
): { readonly post: string; readonly seats: number }[] {
  return posts
    .map(({ post, seats }) => ({ post, seats: seats - members.filter((one) => one.post === post).length }))
    .filter(({ seats }) => seats > 0);
}
