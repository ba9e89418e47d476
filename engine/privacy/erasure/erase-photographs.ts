import { sql } from 'kysely';
import type { Context } from '../../kernel/command.ts';
import { eraseFiles } from './erase-files.ts';

/** Erases photographs of a purpose, the oldest first, with their files. Answers how many. */
export async function erasePhotographs(
  context: Context<unknown>,
  purpose: string,
  limit: number,
): Promise<number> {
  const { tx, organization, process, recordedAt } = context;
  if (limit <= 0) return 0;
  const gone = await sql<{ file: string }>`
    update photograph set erased_at = ${recordedAt}
    where organization = ${organization} and process = ${process.id} and id in (
      select id from photograph
      where organization = ${organization} and process = ${process.id} and purpose = ${purpose}
        and erased_at is null
      order by id limit ${limit})
    returning file`.execute(tx);
  await eraseFiles(
    context,
    gone.rows.map(({ file }) => file),
  );
  return gone.rows.length;
}
