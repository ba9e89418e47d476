import type { FactScope } from '../../gates/fact.ts';

/** The commitments of a process by their ids, each as its code and title. */
export async function commitmentNames({ tx, organization, process }: FactScope) {
  const rows = await tx
    .selectFrom('commitment')
    .select(['id', 'code', 'title'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .execute();
  return new Map(rows.map(({ id, code, title }) => [id, `${code}: ${title}`]));
}
