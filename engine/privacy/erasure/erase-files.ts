import { sql } from 'kysely';
import type { BaseContext } from '../../kernel/command.ts';

/**
 * Takes the content of scans and photographs out of the store of files, unless another consent or photograph still has
 * the same file. Its hash stays, as that of a file whose content is kept no more.
 */
export async function eraseFiles(
  { tx, organization }: BaseContext<unknown>,
  files: readonly string[],
): Promise<void> {
  if (files.length === 0) return;
  await sql`
    update stored_file set content = null
    where organization = ${organization} and hash in (${sql.join(files)})
      and not exists (select from consent
        where consent.organization = stored_file.organization and consent.scan = stored_file.hash)
      and not exists (select from photograph
        where photograph.organization = stored_file.organization and photograph.file = stored_file.hash
          and photograph.erased_at is null)`.execute(tx);
}
