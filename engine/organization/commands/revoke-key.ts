import { z } from 'zod';
import type { Tx } from '../../database/unit-of-work.ts';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';

/** Revokes an access key from now on, by its prefix. A request under way with it is the last. */
export const revokeKey = defineOrganizationCommand({
  name: 'revoke-key',
  input: z.strictObject({ key: z.string().regex(/^[0-9a-f]{12}$/) }),
  by: ['administrator'],
  async record({ tx, organization, input, recordedAt }) {
    const { key } = input;
    const known = await tx
      .selectFrom('api_key')
      .select(['person', 'revoked_at'])
      .where('organization', '=', organization)
      .where('prefix', '=', key)
      .executeTakeFirst();
    if (known === undefined) return notFound('key', key);
    if (known.revoked_at !== null) return notPossible('key-is-revoked', { revokedAt: known.revoked_at });
    if (!(await othersRemain(tx, organization, key, recordedAt)))
      return notPossible('last-administrator-key');
    await tx
      .updateTable('api_key')
      .set({ revoked_at: recordedAt })
      .where('organization', '=', organization)
      .where('prefix', '=', key)
      .execute();
    return { event: { type: 'key-revoked', payload: { key, person: known.person } } };
  },
});

/** Whether an administrator still has a key that may issue others: without one, nobody could get in again. */
async function othersRemain(tx: Tx, organization: string, revoked: string, at: string): Promise<boolean> {
  const keys = await tx
    .selectFrom('api_key')
    .innerJoin('mandate', (join) =>
      join
        .onRef('mandate.organization', '=', 'api_key.organization')
        .onRef('mandate.person', '=', 'api_key.person'),
    )
    .select('api_key.scopes')
    .where('api_key.organization', '=', organization)
    .where('api_key.prefix', '!=', revoked)
    .where('api_key.revoked_at', 'is', null)
    .where('api_key.expires_at', '>', at)
    .where('mandate.role', '=', 'administrator')
    .where('mandate.process', 'is', null)
    .where('mandate.valid_from', '<=', at)
    .where((row) => row.or([row('mandate.valid_to', 'is', null), row('mandate.valid_to', '>', at)]))
    .execute();
  return keys.some(({ scopes }) => scopes.includes('command:*') || scopes.includes('command:issue-key'));
}
