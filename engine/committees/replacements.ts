import type { FactScope } from '../gates/fact.ts';
import type { ElectionRow } from './election-row.ts';

/** Who follows in a post of an election: those not seated by it yet, the first first, equal votes together. */
export async function followersIn(
  { tx, organization, process }: FactScope,
  election: ElectionRow,
  post: string,
): Promise<{ readonly id: string; readonly code: string; readonly person: string | null }[][]> {
  const listed = election.result?.replacements.find((one) => one.post === post)?.candidates ?? [];
  const candidates = await tx
    .selectFrom('candidate')
    .select(['id', 'code', 'person'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('election', '=', election.id)
    .execute();
  const seated = await tx
    .selectFrom('membership')
    .select('candidate')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('election', '=', election.id)
    .execute();
  const taken = new Set(seated.map(({ candidate }) => candidate));
  return listed
    .map((group) =>
      group.flatMap((code) => candidates.filter((one) => one.code === code && !taken.has(one.id))),
    )
    .filter((group) => group.length > 0);
}
