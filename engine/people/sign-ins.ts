import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';

interface OfPerson {
  readonly organization: string;
  readonly person: string;
}

/** Which person of an organization an account signs in as; nothing where it is nobody there. */
export async function personOf(tx: Tx, organization: string, account: string): Promise<string | undefined> {
  const [row] = await readPerson(tx, [organization, account]);
  return row?.person;
}

const readPerson = statement<{ person: string }>(
  'select person from person_sign_in where organization = $1 and account = $2',
);

/** The account that a person signs in with, if they have one. */
export async function accountOf(tx: Tx, { organization, person }: OfPerson): Promise<string | undefined> {
  const row = await tx
    .selectFrom('person_sign_in')
    .select('account')
    .where('organization', '=', organization)
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.account;
}

/** Lets an account sign in as a person, here and in the installation's list of who is where. */
export async function keepSignIn(tx: Tx, of: OfPerson, account: string, since: Instant): Promise<void> {
  await tx
    .insertInto('person_sign_in')
    .values({ ...of, account, since })
    .execute();
  await tx
    .insertInto('sign_in.membership')
    .values({ ...of, account })
    .execute();
}

/**
 * Erases all that sign-in keeps of a person in an organization: how they are reached, their account's tie to them,
 * their invitations and the mail that waits for them. Personal columns are `person_contact.email`,
 * `sign_in.invited.email` and, for the account, `sign_in.holder.email` and `sign_in.session.user_agent`. An
 * account that is nobody in any organization any more is erased with its sessions by the next round of the
 * worker (`forgetAccounts`). What the ledger says of a person stays: it has their id and nothing else.
 */
export async function eraseSignIn(tx: Tx, { organization, person }: OfPerson): Promise<void> {
  await tx
    .deleteFrom('sign_in.invited')
    .where('organization', '=', organization)
    .where('invitation', 'in', (query) =>
      query
        .selectFrom('invitation')
        .select('id')
        .where('organization', '=', organization)
        .where('person', '=', person),
    )
    .execute();
  for (const table of [
    'outgoing_mail',
    'invitation',
    'sign_in.membership',
    'person_sign_in',
    'person_contact',
  ] as const)
    await tx
      .deleteFrom(table)
      .where('organization', '=', organization)
      .where('person', '=', person)
      .execute();
}
