import type { Context } from '../kernel/command.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';

/** The states of a proposal that was accepted, wholly or in part. */
const accepted = ['incorporated', 'partly-incorporated'];

/**
 * Makes the given proposals those that a commitment comes from. Refuses one that is not there, and one that
 * was excluded, merged into another, split, or not answered yet.
 */
export async function citeProposals(
  { tx, organization, process }: Context<unknown>,
  commitment: string,
  proposals: readonly string[],
): Promise<Refused | undefined> {
  const wanted = [...new Set(proposals)];
  const at = { organization, process: process.id };
  const known = await tx
    .selectFrom('proposal')
    .select(['id', 'state'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', 'in', wanted.length === 0 ? [commitment] : wanted)
    .execute();
  const missing = wanted.filter((id) => !known.some((row) => row.id === id));
  if (missing.length > 0) return invalid('proposals', 'proposal-not-found', { missing });
  const refused = known.filter(({ state }) => !accepted.includes(state)).map(({ id }) => id);
  if (refused.length > 0) return invalid('proposals', 'proposal-not-accepted', { proposals: refused });
  await tx
    .deleteFrom('commitment_proposal')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('commitment', '=', commitment)
    .execute();
  if (wanted.length === 0) return undefined;
  await tx
    .insertInto('commitment_proposal')
    .values(wanted.map((proposal) => ({ ...at, commitment, proposal })))
    .execute();
  return undefined;
}
