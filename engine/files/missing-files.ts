import type { Tx } from '../database/unit-of-work.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';
import type { Evidence } from './evidence.ts';

/** Refuses evidence that names a file which this organization has not stored. */
export async function missingFiles(
  tx: Tx,
  organization: string,
  path: string,
  evidence: readonly Evidence[],
): Promise<Refused | undefined> {
  const hashes = evidence.flatMap((each) => (each.kind === 'file' ? [each.hash] : []));
  if (hashes.length === 0) return undefined;
  const stored = await tx
    .selectFrom('stored_file')
    .select('hash')
    .where('organization', '=', organization)
    .where('hash', 'in', hashes)
    .execute();
  const missing = hashes.filter((hash) => !stored.some((row) => row.hash === hash));
  return missing.length === 0 ? undefined : invalid(path, 'file-not-stored', { missing });
}
