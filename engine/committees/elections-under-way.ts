import type { FactScope } from '../gates/fact.ts';

/** The states in which an election is not over. */
export const underWay: readonly string[] = ['called', 'another-round', 'lot-awaited', 'counted', 'declared'];

/** The election of a committee that is not over, if there is one. */
export async function electionUnderWay(
  { tx, organization, process }: FactScope,
  committee: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('election')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('committee', '=', committee)
    .where('state', 'in', underWay)
    .executeTakeFirst();
  return row?.id;
}
