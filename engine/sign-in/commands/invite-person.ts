import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { refuseWider } from '../../kernel/scopes.ts';
import { Id } from '../../kernel/values.ts';
import { asKept, isTaken } from '../../people/contacts.ts';
import { invite } from '../../people/invitations.ts';
import { accountOf } from '../../people/sign-ins.ts';

/**
 * Invites a person to sign in, by a mail with a link. The address is kept beside the person, never in the ledger. An
 * invitation that was open is taken back, so that one link at a time is good. Refused for who signs in already, and
 * for an address that is somebody else's here. Who accepts may do all that the person may, so a key that may not do
 * everything invites nobody.
 */
export const invitePerson = defineOrganizationCommand({
  name: 'invite-person',
  input: z.strictObject({
    person: Id,
    email: z.email().max(254).transform(asKept),
    language: z.enum(['es', 'en']).optional(),
  }),
  by: ['administrator'],
  remembers: ({ person, language }) => ({ person, language }),
  async record({ tx, organization, input, newId, recordedAt, acting }) {
    const { person, email } = input;
    const wider = refuseWider(acting.scopes, ['command:*', 'read']);
    if (wider !== undefined) return wider;
    const known = await tx
      .selectFrom('person')
      .innerJoin('organization', 'organization.organization', 'person.organization')
      .select('organization.language')
      .where('person.organization', '=', organization)
      .where('person.id', '=', person)
      .where('person.erased_at', 'is', null)
      .executeTakeFirst();
    if (known === undefined) return notFound('person', person);
    if ((await accountOf(tx, { organization, person })) !== undefined)
      return notPossible('person-signs-in-already');
    if (await isTaken(tx, { organization, person }, email)) return notPossible('address-of-another');
    const invitation = newId();
    const contact = { email, language: input.language ?? known.language };
    const expiresAt = await invite(
      tx,
      { organization, person, invitation, mail: newId() },
      contact,
      recordedAt,
    );
    return {
      event: { type: 'person-invited', payload: { person, invitation, expiresAt } },
      result: { invitation, expiresAt },
    };
  },
});
