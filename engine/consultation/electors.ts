import { sql } from 'kysely';
import type { ConsultationScope } from './consultation-row.ts';

/** A statement takes a list as one value, and a list of this many is written in some tens of milliseconds. */
const rowsPerStatement = 10_000;

function* chunksOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += rowsPerStatement) yield list.slice(at, at + rowsPerStatement);
}

/** Which of these pseudonyms are on the roll of those who may vote. */
export async function electorsAmong(
  { tx, organization, process, consultation }: ConsultationScope,
  pseudonyms: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const chunk of chunksOf(pseudonyms)) {
    const { rows } = await sql<{ pseudonym: string }>`
      select pseudonym from elector where organization = ${organization} and process = ${process}
        and consultation = ${consultation} and pseudonym = any(${chunk}::text[])`.execute(tx);
    for (const { pseudonym } of rows) found.add(pseudonym);
  }
  return found;
}

/** Puts pseudonyms on the roll of those who may vote. */
export async function addElectors(
  { tx, organization, process, consultation }: ConsultationScope,
  pseudonyms: readonly string[],
): Promise<void> {
  for (const chunk of chunksOf(pseudonyms)) {
    await sql`
      insert into elector (organization, process, consultation, pseudonym)
      select ${organization}, ${process}::uuid, ${consultation}::uuid, pseudonym
      from unnest(${chunk}::text[]) as pseudonym`.execute(tx);
  }
}
