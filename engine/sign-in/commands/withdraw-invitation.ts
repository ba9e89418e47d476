import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { withdrawOpen } from '../../people/invitations.ts';

/** Takes back the invitation of a person that is open: its link is good no more. */
export const withdrawInvitation = defineOrganizationCommand({
  name: 'withdraw-invitation',
  input: z.strictObject({ person: Id }),
  by: ['administrator'],
  async record({ tx, organization, input, recordedAt }) {
    const { person } = input;
    const invitation = await withdrawOpen(tx, { organization, person }, recordedAt);
    if (invitation === undefined) return notPossible('no-open-invitation');
    return { event: { type: 'invitation-withdrawn', payload: { person, invitation } } };
  },
});
