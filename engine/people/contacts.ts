import type { Tx } from '../database/unit-of-work.ts';

interface OfPerson {
  readonly organization: string;
  readonly person: string;
}

/** How a person is reached, and in which language. Personal: it is in this row alone, and goes with it. */
export interface Contact {
  readonly email: string;
  readonly language: string;
}

/** An address as it is kept and compared: without capitals, because no provider in use tells them apart. */
export const asKept = (email: string): string => email.trim().toLowerCase();

/** How a person is reached; nothing where they gave no address, or it was erased. */
export function contactOf(tx: Tx, { organization, person }: OfPerson): Promise<Contact | undefined> {
  return tx
    .selectFrom('person_contact')
    .select(['email', 'language'])
    .where('organization', '=', organization)
    .where('person', '=', person)
    .executeTakeFirst();
}

/** Keeps how a person is reached, in place of what was kept before. */
export async function keepContact(tx: Tx, of: OfPerson, contact: Contact): Promise<void> {
  await tx
    .insertInto('person_contact')
    .values({ ...of, ...contact })
    .onConflict((conflict) => conflict.columns(['organization', 'person']).doUpdateSet({ ...contact }))
    .execute();
}

/** Whether an address is somebody else's in this organization. */
export async function isTaken(tx: Tx, { organization, person }: OfPerson, email: string): Promise<boolean> {
  const other = await tx
    .selectFrom('person_contact')
    .select('person')
    .where('organization', '=', organization)
    .where('email', '=', email)
    .where('person', '!=', person)
    .executeTakeFirst();
  return other !== undefined;
}
