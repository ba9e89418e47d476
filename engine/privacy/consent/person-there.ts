import type { Tx } from '../../database/unit-of-work.ts';
import { notFound, notPossible, type Refused } from '../../kernel/refusals.ts';

/**
 * Refuses people who are not on record, and those who were erased. Their rows are held against an erasure that
 * comes at the same time: it waits until what is written here is written, and erases that too.
 */
export async function refuseUnlessThere(
  tx: Tx,
  organization: string,
  people: readonly string[],
): Promise<Refused | undefined> {
  if (people.length === 0) return undefined;
  const found = await tx
    .selectFrom('person')
    .select(['id', 'erased_at'])
    .where('organization', '=', organization)
    .where('id', 'in', people)
    .orderBy('id')
    .forKeyShare()
    .execute();
  const missing = people.find((person) => !found.some(({ id }) => id === person));
  if (missing !== undefined) return notFound('person', missing);
  const erased = found.find(({ erased_at }) => erased_at !== null);
  return erased === undefined
    ? undefined
    : notPossible('person-is-erased', { person: erased.id, erasedAt: erased.erased_at });
}
