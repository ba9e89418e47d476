import { type RawBuilder, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '../../../engine/database/unit-of-work.ts';
import { testEngine } from '../../database.ts';
import { accepted, anOrganization, type TestOrganization } from '../../given.ts';
import { asOwner } from '../../owner.ts';
import { aCycle, type Cycle, withCycles } from '../kernel/given-cycle.ts';

withCycles();

let mine: Cycle;
let other: TestOrganization;
beforeAll(async () => {
  mine = await aCycle();
  await mine.heard('mujeres');
  await mine.send(
    'record-contribution',
    { kind: 'need', body: 'Luminarias', channel: 'letter' },
    { key: 'a' },
  );
  other = await anOrganization();
  await accepted(other, other.administrator, 'register-person', { office: 'Otra', institution: 'Otra' });
});

/** What a statement does inside a transaction of an organization, as the application; nothing of it stays. */
const within = <Row>(organization: string, statement: RawBuilder<Row>) =>
  mine.at.engine.unit(organization, async (tx) => ({
    commit: false,
    value: await statement.execute(tx).then(
      ({ rows, numAffectedRows }) => ({ rows, affected: Number(numAffectedRows ?? 0n) }),
      (error: { code: string; message: string }) => ({ code: error.code, message: error.message }),
    ),
  }));

const tables = async (): Promise<{ name: string; secured: boolean }[]> => {
  const engine = await testEngine();
  return engine.unit('', async (tx) => ({
    commit: false,
    value: (
      await sql<{ name: string; secured: boolean }>`
        select relname as name, relrowsecurity as secured from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`.execute(tx)
    ).rows.filter(({ name }) => !name.startsWith('kysely_')),
  }));
};

describe('a transaction of one organization', () => {
  it('sees its own rows and nothing of another, whatever it asks', async () => {
    for (const { name } of await tables()) {
      if (name === 'tenant') continue;
      const seen = await within<{ organization: string }>(
        mine.at.organization,
        sql`select distinct organization from ${sql.table(name)}`,
      );
      const found = 'rows' in seen ? seen.rows.map((row) => row.organization) : seen;
      const expected = Array.isArray(found) && found.length === 0 ? [] : [mine.at.organization];
      expect({ name, found }).toEqual({ name, found: expected });
    }
    const here = await within(mine.at.organization, sql`select id from process where id = ${mine.process}`);
    expect(here).toMatchObject({ rows: [{ id: mine.process }] });
    const there = await within(other.organization, sql`select id from process where id = ${mine.process}`);
    expect(there).toMatchObject({ rows: [] });
  });

  it('sees no table at all without an organization', async () => {
    for (const { name } of await tables()) {
      if (name === 'tenant') continue;
      expect(await within('', sql`select 1 as one from ${sql.table(name)} limit 1`)).toMatchObject({
        rows: [],
      });
    }
  });

  it('changes and deletes nothing of another', async () => {
    const { organization } = mine.at;
    const statements = [
      sql`update meeting set title = 'x' where organization = ${organization}`,
      sql`delete from contribution where organization = ${organization}`,
      sql`update process set state = '{}' where id = ${mine.process}`,
      sql`update mandate set person = person`,
    ];
    for (const statement of statements.slice(0, 3)) {
      expect(await within(other.organization, statement)).toMatchObject({ affected: 0 });
    }
    // Its own it may change: the policy holds the others back, and not the statement.
    expect(await within(organization, statements[0]!)).toMatchObject({ affected: 1 });
    const all = await asOwner(organization, (tx) =>
      tx.selectFrom('mandate').select('id').where('organization', '=', organization).execute(),
    );
    expect(await within(organization, statements[3]!)).toMatchObject({ affected: all.length });
  });

  it('puts no row into another', async () => {
    const person = { id: '00000000-0000-7000-8000-000000000001', at: '2021-01-01T00:00:00Z' };
    expect(
      await within(
        other.organization,
        sql`insert into person (organization, id, created_at) values (${mine.at.organization}, ${person.id}, ${person.at})`,
      ),
    ).toMatchObject({ code: '42501' });
    expect(
      await within(other.organization, sql`update person set organization = ${mine.at.organization}`),
    ).toMatchObject({ code: '42501' });
  });
});

describe('the role that the engine acts as', () => {
  const denied = { code: '42501' };

  it.each(['ledger_event', 'receipt', 'finding'])(
    'adds to %s, and neither changes nor deletes it',
    async (table) => {
      const { organization } = mine.at;
      const where = sql`where organization = ${organization}`;
      expect(
        await within(organization, sql`select 1 as one from ${sql.table(table)} ${where}`),
      ).toHaveProperty('rows');
      expect(
        await within(organization, sql`update ${sql.table(table)} set organization = organization ${where}`),
      ).toMatchObject(denied);
      expect(await within(organization, sql`delete from ${sql.table(table)} ${where}`)).toMatchObject(denied);
      expect(await within(organization, sql`truncate ${sql.table(table)}`)).toMatchObject(denied);
    },
  );

  it('owns nothing: it makes no table, drops none, and takes no policy off', async () => {
    const { organization } = mine.at;
    for (const statement of [
      sql`create table mine (id int)`,
      sql`drop table ledger_event`,
      sql`alter table ledger_event disable row level security`,
      sql`drop policy by_organization on ledger_event`,
      sql`create role more`,
      sql`insert into kysely_migration values ('9999-forged', '2030-01-01')`,
    ]) {
      expect(await within(organization, statement)).toHaveProperty('code');
    }
    const owned = await within(
      organization,
      sql`select tablename from pg_tables where tableowner = 'cauce_app'`,
    );
    expect(owned).toMatchObject({ rows: [] });
  });

  it('is not above the policies', async () => {
    const [role] = await asOwner('', async (tx: Tx) => {
      const found = await sql`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles
        where rolname = 'cauce_app'`.execute(tx);
      return found.rows;
    });
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
  });
});
