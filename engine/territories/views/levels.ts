import type { Tx } from '../../database/unit-of-work.ts';

export interface Level {
  readonly level: string;
  readonly name: string;
}

/** The levels that an organization has, from the widest to the narrowest. */
export function levelsOf(tx: Tx, organization: string): Promise<Level[]> {
  return tx
    .selectFrom('territory_level')
    .select(['level', 'name'])
    .where('organization', '=', organization)
    .where('replaced_at', 'is', null)
    .orderBy('ordinal')
    .execute();
}
