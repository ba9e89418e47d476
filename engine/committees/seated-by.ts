import type { FactScope } from '../gates/fact.ts';
import type { ElectionRow } from './election-row.ts';
import type { MembershipRow } from './members.ts';

/** The election that seated a member; nothing where a resolution did. */
export async function electionOf(
  { tx, organization, process }: FactScope,
  { election }: Pick<MembershipRow, 'election'>,
): Promise<ElectionRow | undefined> {
  if (election === null) return undefined;
  return tx
    .selectFrom('election')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', election)
    .executeTakeFirst();
}
