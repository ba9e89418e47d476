import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import { writeMail } from '../notices/outgoing-mail.ts';
import { type Contact, keepContact } from './contacts.ts';

/** How long an invitation is good for. */
export const invitationDays = 14;

/** An invitation to be written, with the ids that it and its mail shall have. */
export interface NewInvitation {
  readonly organization: string;
  readonly person: string;
  readonly invitation: string;
  readonly mail: string;
}

export interface Invitation {
  readonly id: string;
  readonly person: string;
  readonly expires_at: Instant;
  readonly accepted_at: Instant | null;
  readonly withdrawn_at: Instant | null;
}

const dayMs = 86_400_000;

/**
 * Invites a person by mail: keeps how they are reached, takes back the invitation that was open, and puts the mail
 * among those that wait. Answers when the invitation is over.
 */
export async function invite(
  tx: Tx,
  { organization, person, invitation, mail }: NewInvitation,
  contact: Contact,
  at: Instant,
): Promise<Instant> {
  const expires_at = new Date(Date.parse(at) + invitationDays * dayMs).toISOString();
  await keepContact(tx, { organization, person }, contact);
  await withdrawOpen(tx, { organization, person }, at);
  await tx
    .insertInto('invitation')
    .values({ organization, id: invitation, person, invited_at: at, expires_at })
    .execute();
  await tx
    .insertInto('sign_in.invited')
    .values({ organization, invitation, email: contact.email, expires_at })
    .execute();
  await writeMail(tx, { organization, id: mail, kind: 'invitation', person, subject: invitation }, at);
  return expires_at;
}

/** Takes back the invitation of a person that is open, if there is one; answers its id. */
export async function withdrawOpen(
  tx: Tx,
  { organization, person }: { organization: string; person: string },
  at: Instant,
): Promise<string | undefined> {
  const open = await tx
    .updateTable('invitation')
    .set({ withdrawn_at: at })
    .where('organization', '=', organization)
    .where('person', '=', person)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (open !== undefined) await closeInvited(tx, organization, open.id);
  return open?.id;
}

/** Marks an invitation as accepted. */
export async function acceptInvitation(
  tx: Tx,
  { organization, id }: { organization: string; id: string },
  at: Instant,
): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ accepted_at: at })
    .where('organization', '=', organization)
    .where('id', '=', id)
    .execute();
  await closeInvited(tx, organization, id);
}

async function closeInvited(tx: Tx, organization: string, invitation: string): Promise<void> {
  await tx
    .deleteFrom('sign_in.invited')
    .where('organization', '=', organization)
    .where('invitation', '=', invitation)
    .execute();
}

/** An invitation of this organization, whatever became of it. */
export function invitationOf(tx: Tx, organization: string, id: string): Promise<Invitation | undefined> {
  return tx
    .selectFrom('invitation')
    .select(['id', 'person', 'expires_at', 'accepted_at', 'withdrawn_at'])
    .where('organization', '=', organization)
    .where('id', '=', id)
    .executeTakeFirst();
}
