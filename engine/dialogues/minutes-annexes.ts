import type { Evidence } from '../files/evidence.ts';
import type { FactScope } from '../gates/fact.ts';
import type { Context } from '../kernel/command.ts';

/** Annexes documents to a draft of minutes. */
export async function keepAnnexes(
  { tx, organization, process, newId, seal }: Context<unknown>,
  of: { readonly minutes: string; readonly version: number },
  annexes: readonly Evidence[],
): Promise<void> {
  if (annexes.length === 0) return;
  const rows = annexes.map((source) => {
    const id = newId();
    return {
      ...{ organization, process: process.id, id, ...of, source },
      ...seal('minutes_annex', id, { source }),
    };
  });
  await tx.insertInto('minutes_annex').values(rows).execute();
}

/** What is annexed to minutes: all that the last draft which annexed anything did. */
export async function annexesOf(
  { tx, organization, process }: FactScope,
  minutes: string,
): Promise<Evidence[]> {
  const rows = await tx
    .selectFrom('minutes_annex')
    .select(['source', 'version'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('minutes', '=', minutes)
    .orderBy('version')
    .orderBy('id')
    .execute();
  const last = rows.at(-1)?.version;
  return rows.filter(({ version }) => version === last).map(({ source }) => source);
}
