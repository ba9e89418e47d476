import type { FactScope } from '../../gates/fact.ts';
import type { Named } from '../meeting-signers.ts';

/** The office that wrote minutes down last, as their secretary; nobody where it is not known. */
export async function authorOfMinutes(
  { tx, organization, process }: FactScope,
  minutes: string,
): Promise<Named[]> {
  const row = await tx
    .selectFrom('authorship')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organization', '=', 'authorship.organization')
        .onRef('person.id', '=', 'authorship.person'),
    )
    .select(['person.id', 'person.office', 'person.institution'])
    .where('authorship.organization', '=', organization)
    .where('authorship.process', '=', process)
    .where('authorship.kind', '=', 'minutes')
    .where('authorship.thing', '=', minutes)
    .executeTakeFirst();
  if (row === undefined || row.office === null) return [];
  return [{ signer: 'secretary', office: row.office, institution: row.institution, person: row.id }];
}
