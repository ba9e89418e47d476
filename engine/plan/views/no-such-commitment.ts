import type { Context } from '../../kernel/command.ts';
import { notFound, type Refused } from '../../kernel/refusals.ts';

/** Refuses a commitment that the process does not have, in whatever state; where none is named, nothing. */
export async function noSuchCommitment(
  { tx, organization, process }: Context<unknown>,
  commitment: string | null | undefined,
): Promise<Refused | undefined> {
  if (commitment == null) return undefined;
  const known = await tx
    .selectFrom('commitment')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', commitment)
    .executeTakeFirst();
  return known === undefined ? notFound('commitment', commitment) : undefined;
}
