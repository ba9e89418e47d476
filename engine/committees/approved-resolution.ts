import type { Context } from '../kernel/command.ts';
import { notFound, notPossible, type Refused } from '../kernel/refusals.ts';

/** Refuses an act that is not an approved resolution on a matter: one on a passage sets nothing up. */
export async function refuseUnapproved(
  { tx, organization, process }: Context<unknown>,
  resolution: string,
): Promise<Refused | undefined> {
  const row = await tx
    .selectFrom('resolution')
    .select(['kind', 'state'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', resolution)
    .executeTakeFirst();
  if (row === undefined) return notFound('resolution', resolution);
  const { kind, state }: { kind: string; state: string } = row;
  if (kind !== 'matter') return notPossible('resolution-is-of-no-matter', { kind });
  const stands = state === 'approved' || state === 'carried-out';
  return stands ? undefined : notPossible('resolution-not-approved', { state });
}
