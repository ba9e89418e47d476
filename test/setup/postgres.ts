import type { TestProject } from 'vitest/node';
import { startPostgres } from '../postgres/server.ts';
import './provided.ts';

/** Starts the one server that all test files on PostgreSQL share; each makes itself a database in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ownerUrl, appUrl, stop } = await startPostgres({ fsync: false });
  project.provide('testDatabase', { kind: 'postgres', ownerUrl, appUrl });
  return stop;
}
