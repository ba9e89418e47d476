import { sql } from 'kysely';
import type { Context } from '../kernel/command.ts';

/** Whether the process has a contribution with this folio. */
export async function isFolioTaken(
  { tx, organization, process }: Context<unknown>,
  folio: string,
): Promise<boolean> {
  const found = await tx
    .selectFrom('contribution')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('folio', '=', folio)
    .executeTakeFirst();
  return found !== undefined;
}

/** Which of these folios the process has already. */
export async function takenFolios(
  { tx, organization, process }: Context<unknown>,
  folios: readonly string[],
): Promise<ReadonlySet<string>> {
  if (folios.length === 0) return new Set();
  // One parameter for any number of folios: PostgreSQL takes 65,535 of them and an import may have more.
  const asked = JSON.stringify(folios);
  const found = await sql<{ folio: string }>`
    select folio from contribution
    where organization = ${organization} and process = ${process.id}
      and folio in (select jsonb_array_elements_text(cast(cast(${asked} as text) as jsonb)))`.execute(tx);
  return new Set(found.rows.map(({ folio }) => folio));
}
