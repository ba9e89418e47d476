import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { contactOf } from '../../people/contacts.ts';
import { acceptInvitation as accept, invitationOf } from '../../people/invitations.ts';
import { accountOf, keepSignIn, personOf } from '../../people/sign-ins.ts';

/**
 * Accepts an invitation with the account that is signed in: from then on it is that person here. Only an account
 * whose verified address is the invited one may; to any other the invitation is not there.
 */
export const acceptInvitation = defineOrganizationCommand({
  name: 'accept-invitation',
  input: z.strictObject({ invitation: Id }),
  by: ['public'],
  async record({ tx, organization, input, acting, recordedAt }) {
    const { account } = acting;
    if (account === undefined) return notPossible('sign-in-needed');
    const invitation = await invitationOf(tx, organization, input.invitation);
    if (invitation === undefined) return notFound('invitation', input.invitation);
    const of = { organization, person: invitation.person };
    const contact = await contactOf(tx, of);
    if (contact?.email !== account.email) return notFound('invitation', input.invitation);
    if (invitation.accepted_at !== null) return notPossible('invitation-used');
    if (invitation.withdrawn_at !== null) return notPossible('invitation-withdrawn');
    if (invitation.expires_at <= recordedAt) return notPossible('invitation-over');
    if ((await personOf(tx, organization, account.id)) !== undefined)
      return notPossible('account-is-another-person');
    if ((await accountOf(tx, of)) !== undefined) return notPossible('person-signs-in-already');
    await accept(tx, { organization, id: invitation.id }, recordedAt);
    await keepSignIn(tx, of, account.id, recordedAt);
    return {
      event: {
        type: 'person-signed-up',
        payload: { person: invitation.person, invitation: invitation.id },
      },
      result: { person: invitation.person },
    };
  },
});
