import { z } from 'zod';
import { hashOf } from '../../kernel/canonical.ts';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { OrganizationNotice } from '../notice.ts';

/**
 * Says above all pages of the organization what everybody must know of them ("Ensayo"), in place of what was said
 * before; with null, or without a notice, nothing is said any more. The ledger has its hash and not its words, which
 * may have to go.
 */
export const setOrganizationNotice = defineOrganizationCommand({
  name: 'set-organization-notice',
  input: z.strictObject({ notice: OrganizationNotice.nullish() }),
  by: ['administrator'],
  async record({ tx, organization, input }) {
    const notice = input.notice ?? null;
    await tx.updateTable('organization').set({ notice }).where('organization', '=', organization).execute();
    const hash = notice === null ? null : hashOf(notice);
    return { event: { type: 'organization-notice-set', payload: { hash } }, result: { hash } };
  },
});
