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
});
