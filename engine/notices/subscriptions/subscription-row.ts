import type { Selectable, Updateable } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Context } from '../../kernel/command.ts';
import { notFound, type Refused } from '../../kernel/refusals.ts';

export type SubscriptionRow = Selectable<Schema['subscription']>;

/**
 * A subscription for whoever may act on it: its own holder, who is known by the link that was mailed to them, and those who
 * keep the list. For anybody else there is none.
 */
export async function subscriptionFor(
  context: Context<{ readonly subscription: string }>,
): Promise<SubscriptionRow | Refused> {
  const { tx, organization, process, input, acting } = context;
  const { subscription: id } = input;
  const isOwn = acting.id === id;
  const row = await tx
    .selectFrom('subscription')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined || (acting.role === 'public' && !isOwn) ? notFound('subscription', id) : row;
}

export async function updateSubscription(
  { tx, organization, process }: Context<unknown>,
  id: string,
  columns: Updateable<Schema['subscription']>,
): Promise<void> {
  await tx
    .updateTable('subscription')
    .set(columns)
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .execute();
}
