import type { Context } from '../kernel/command.ts';

/** A contribution as far as the answers to it go. */
interface KnownContribution {
  readonly id: string;
  readonly coded: boolean;
  readonly disposed: boolean;
}

/** Those of the named contributions that the process has, by id. */
export async function knownContributions(
  { tx, organization, process }: Context<unknown>,
  contributions: readonly string[],
): Promise<ReadonlyMap<string, KnownContribution>> {
  if (contributions.length === 0) return new Map();
  const rows = await tx
    .selectFrom('contribution')
    .select(['id', 'coded_at', 'disposed_at'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', 'in', [...new Set(contributions)])
    .execute();
  return new Map(
    rows.map(({ id, coded_at, disposed_at }) => [
      id,
      { id, coded: coded_at !== null, disposed: disposed_at !== null },
    ]),
  );
}
