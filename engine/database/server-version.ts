import { sql } from 'kysely';
import type { Connection } from './connect.ts';

const oldestMajor = 15;

/** Thrown when the PostgreSQL server is older than the schema needs. */
export class ServerTooOld extends Error {
  readonly version: string;
  readonly needed: number;
  constructor(version: string) {
    super(`The server is PostgreSQL ${version}; ${oldestMajor} or newer is needed.`);
    this.name = 'ServerTooOld';
    this.version = version;
    this.needed = oldestMajor;
  }
}

/** Refuses a server of an older major version, before anything is written to it. */
export async function refuseOldServer({ db }: Connection): Promise<void> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db);
  refuseOldVersion(rows[0]?.server_version ?? '0');
}

/** `version` as the server says it: `15.14 (Debian 15.14-1)`. */
export function refuseOldVersion(version: string): void {
  if (Number.parseInt(version, 10) < oldestMajor) throw new ServerTooOld(version);
}
