import postgres from 'postgres';
import { expect, inject, it } from 'vitest';
import '../setup/provided.ts';

const database = inject('testDatabase');
if (database.kind !== 'postgres') throw new Error('This file is about PostgreSQL.');

it('lets the application log in only as a role without privileges', async () => {
  const sql = postgres(database.appUrl, { max: 1 });
  const [role] = await sql`
    SELECT current_user AS name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb
    FROM pg_roles WHERE rolname = current_user`;
  await sql.end();
  expect(role).toEqual({
    name: 'cauce_app',
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
  });
});

it('refuses a stranger on the same machine', async () => {
  const sql = postgres(database.ownerUrl.replace(/:[0-9a-f]+@/, ':guess@'), { max: 1 });
  await expect(sql`SELECT 1`).rejects.toMatchObject({ code: '28P01' });
  await sql.end();
});
