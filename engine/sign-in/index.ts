import { defineDomain } from '../kernel/domain.ts';
import { acceptInvitation } from './commands/accept-invitation.ts';
import { invitePerson } from './commands/invite-person.ts';
import { withdrawInvitation } from './commands/withdraw-invitation.ts';

/** How a person comes to sign in: by the invitation of an administrator. */
export const signIn = defineDomain({
  name: 'sign-in',
  commands: [invitePerson, withdrawInvitation, acceptInvitation],
  rules: [],
  activities: [],
  lifecycles: [],
  sealed: [],
  // What the installation keeps of an account is erased with them: see `eraseSignIn`.
  personal: {
    holds: [
      { table: 'outgoing_mail', person: 'person', erase: 'row' },
      { table: 'person_contact', person: 'person', erase: 'row' },
      { table: 'person_sign_in', person: 'person', erase: 'row' },
      { table: 'invitation', person: 'person', erase: 'kept' },
    ],
  },
});
