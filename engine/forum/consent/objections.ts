import type { Selectable } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Context } from '../../kernel/command.ts';
import { objectionLifecycle } from '../machine.ts';

export type Objection = Selectable<Schema['consent_objection']>;

type Scope = Pick<Context<unknown>, 'tx' | 'organization' | 'process'>;

/** The objections that stand: raised and not let go, answered or not. */
export const standingObjections = (
  { tx, organization, process }: Scope,
  resolution: string,
): Promise<Objection[]> =>
  tx
    .selectFrom('consent_objection')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('resolution', '=', resolution)
    .where('state', 'in', ['raised', 'answered'])
    .orderBy('id')
    .execute();

/** An objection by its id, which the kernel has found already. */
export const readObjection = ({ tx, organization, process }: Scope, id: string): Promise<Objection> =>
  tx
    .selectFrom('consent_objection')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** Marks what stood as outvoted, when the fallback majority approves in spite of it: it stays on record. */
export async function outvoteObjections(context: Context<unknown>, resolution: string): Promise<void> {
  for (const { id } of await standingObjections(context, resolution)) {
    await context.step(objectionLifecycle, id, 'close-resolution.outvoted');
  }
}
