import { sql } from 'kysely';
import type { BaseContext } from '../../kernel/command.ts';

/**
 * Takes the content of scans out of the store of files, unless another consent still has the same paper. The hash of
 * a file stays, as that of a file whose content is kept no more.
 */
export async function eraseScans(
  { tx, organization }: BaseContext<unknown>,
  scans: readonly string[],
): Promise<void> {
  if (scans.length === 0) return;
  await sql`
    update stored_file set content = null
    where organization = ${organization} and hash in (${sql.join(scans)})
      and not exists (select from consent
        where consent.organization = stored_file.organization and consent.scan = stored_file.hash)`.execute(
    tx,
  );
}
