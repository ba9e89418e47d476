import { z } from 'zod';
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
    await tx
      .updateTable('api_key')
      .set({ revoked_at: recordedAt })
      .where('organization', '=', organization)
      .where('prefix', '=', key)
      .execute();
    return { event: { type: 'key-revoked', payload: { key, person: known.person } } };
  },
});
