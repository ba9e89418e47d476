import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { connectPostgres } from '../../engine/database/connect.ts';
import { migrate } from '../../engine/database/migrate.ts';
import { migratedTemplate } from '../postgres/own-database.ts';
import { startPostgres } from '../postgres/server.ts';
import './provided.ts';

/** Starts the one server that all test files on PostgreSQL share, and migrates it: tests keep apart by organization. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ownerUrl, appUrl, stop } = await startPostgres({ fsync: false });
  const owner = connectPostgres(ownerUrl, { max: 1 });
  await migrate(owner);
  await owner.close();
  const beside = connectPostgres(Object.assign(new URL(ownerUrl), { pathname: '/postgres' }).href, {
    max: 1,
  });
  const shared = new URL(ownerUrl).pathname.slice(1);
  await sql`create database ${sql.raw(migratedTemplate)} template ${sql.raw(shared)}`.execute(beside.db);
  await beside.close();
  project.provide('testDatabase', { kind: 'postgres', ownerUrl, appUrl });
  return stop;
}
