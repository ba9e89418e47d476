import { sql } from 'kysely';
import { z } from 'zod';
import { type BaseContext, defineOrganizationCommand } from '../../kernel/command.ts';
import { notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { eraseSignIn } from '../../people/sign-ins.ts';
import { eraseFiles } from '../erasure/erase-files.ts';
import { eraseRows, personalTables } from '../erasure/erase-rows.ts';
import { standingHolds } from '../erasure/legal-holds.ts';

/** Why a person is erased: they ask for it, or nothing that their data were kept for is left. */
const ErasureCause = z.enum(['request-of-the-person', 'purpose-ended']);

/**
 * Erases a person: name, contact, ways to sign in, consents' free parts, named attendance. The id stays, and with it
 * everything that was done, counted and decided; the ledger gets ids alone. Refused while the person still acts for the
 * organization or a legal hold keeps their data. What is erased stays so: there is no way back.
 */
export const erasePerson = defineOrganizationCommand({
  name: 'erase-person',
  input: z.strictObject({ person: Id, cause: ErasureCause }),
  by: ['administrator'],
  async record(context) {
    const { tx, organization, input, recordedAt } = context;
    const { person, cause } = input;
    const known = await tx
      .selectFrom('person')
      .select('erased_at')
      .where('organization', '=', organization)
      .where('id', '=', person)
      .forUpdate()
      .executeTakeFirst();
    if (known === undefined) return notFound('person', person);
    if (known.erased_at !== null)
      return notPossible('person-is-erased', { person, erasedAt: known.erased_at });
    const refused = (await refuseWhoActs(context)) ?? (await refuseHeld(context));
    if (refused !== undefined) return refused;
    const keys = await revokeKeys(context);
    const erased = await eraseEverything(context);
    await tx
      .updateTable('person')
      .set({ erased_at: recordedAt })
      .where('organization', '=', organization)
      .where('id', '=', person)
      .execute();
    return {
      event: { type: 'person-erased', payload: { person, cause, keys, erased } },
      result: { person, erased },
    };
  },
});

type Erasing = BaseContext<{ person: string }>;

/** The last administrator stays whatever happens; of others, their mandates are ended first, by an act that says so. */
async function refuseWhoActs({ tx, organization, input, recordedAt }: Erasing): Promise<Refused | undefined> {
  const held = await tx
    .selectFrom('mandate')
    .select(['person', 'role'])
    .where('organization', '=', organization)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', recordedAt)]))
    .where((row) => row.or([row('person', '=', input.person), row('role', '=', 'administrator')]))
    .execute();
  const own = held.filter(({ person }) => person === input.person).map(({ role }) => role);
  const others = held.some(({ person, role }) => role === 'administrator' && person !== input.person);
  if (own.includes('administrator') && !others) return notPossible('last-administrator-stays');
  const roles = [...new Set(own)].sort();
  return roles.length === 0 ? undefined : notPossible('person-still-acts', { roles });
}

async function refuseHeld({ tx, organization, input, recordedAt }: Erasing): Promise<Refused | undefined> {
  const holds = await standingHolds(tx, { organization, now: recordedAt });
  const hold = holds.find(({ person }) => person === input.person);
  return hold === undefined
    ? undefined
    : notPossible('held-by-law', { hold: hold.id, ground: hold.ground, until: hold.until });
}

async function revokeKeys({ tx, organization, input, recordedAt }: Erasing): Promise<string[]> {
  const revoked = await tx
    .updateTable('api_key')
    .set({ revoked_at: recordedAt })
    .where('organization', '=', organization)
    .where('person', '=', input.person)
    .where('revoked_at', 'is', null)
    .returning('prefix')
    .execute();
  return revoked.map(({ prefix }) => prefix).sort();
}

/** Goes through every declared table; answers how many rows of each. */
async function eraseEverything(context: Erasing): Promise<{ table: string; rows: number }[]> {
  const { tx, organization, input, catalogue } = context;
  const scans = await tx
    .selectFrom('consent')
    .select('scan')
    .where('organization', '=', organization)
    .where('person', '=', input.person)
    .where('scan', 'is not', null)
    .execute();
  const erased: { table: string; rows: number }[] = [];
  for (const table of personalTables(catalogue)) {
    const where = sql`${sql.ref(table.person)} = ${input.person}`;
    const rows = await eraseRows(context, table, { where });
    if (rows > 0) erased.push({ table: table.table, rows });
  }
  await eraseFiles(
    context,
    scans.flatMap(({ scan }) => (scan === null ? [] : [scan])),
  );
  await eraseSignIn(tx, { organization, person: input.person });
  return erased;
}
