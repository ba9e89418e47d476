import type { Context } from '../kernel/command.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';

/** Refuses a paper whose scan is missing, or was not stored. What is done on a screen has none. */
export async function refuseScan(
  { tx, organization }: Context<unknown>,
  { means, scan }: { readonly means: 'electronic' | 'paper'; readonly scan?: string | undefined },
): Promise<Refused | undefined> {
  if (scan === undefined) return means === 'paper' ? invalid('scan', 'paper-comes-with-its-scan') : undefined;
  const stored = await tx
    .selectFrom('stored_file')
    .select('hash')
    .where('organization', '=', organization)
    .where('hash', '=', scan)
    .executeTakeFirst();
  return stored === undefined ? invalid('scan', 'file-not-stored', { missing: [scan] }) : undefined;
}
