import { applicationRole, type Connection, connectEmbedded, connectPostgres } from './connect.ts';
import { migrate } from './migrate.ts';
import { refuseOldServer } from './server-version.ts';
import { type UnitOfWork, unitOfWork } from './unit-of-work.ts';

/** Where the data is: a PostgreSQL server, or a folder for the embedded database. */
export interface DatabaseOptions {
  /** PostgreSQL, as the application's own role. */
  readonly url?: string | undefined;
  /** PostgreSQL, as the owner of the tables: used to migrate, and no further. */
  readonly ownerUrl?: string | undefined;
  readonly dataDir?: string | undefined;
  readonly loadFrom?: Blob | undefined;
  readonly maxConnections?: number | undefined;
}

export interface OpenDatabase {
  readonly kind: Connection['kind'];
  readonly unit: UnitOfWork;
  close(): Promise<void>;
}

/** Opens the database with its schema up to date. Refuses a folder in use, a newer schema, an older server. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const connection = options.url === undefined ? await embedded(options) : await server(options.url, options);
  return { kind: connection.kind, unit: unitOfWork(connection), close: () => connection.close() };
}

async function embedded({ dataDir, loadFrom }: DatabaseOptions): Promise<Connection> {
  const connection = await connectEmbedded({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(loadFrom === undefined ? {} : { loadFrom }),
  });
  try {
    await migrate(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return connection;
}

async function server(url: string, { ownerUrl, maxConnections }: DatabaseOptions): Promise<Connection> {
  const owner = connectPostgres(ownerUrl ?? url, { max: 1 });
  try {
    await refuseOldServer(owner);
    await migrate(owner);
  } finally {
    await owner.close();
  }
  return connectPostgres(url, {
    role: applicationRole,
    ...(maxConnections === undefined ? {} : { max: maxConnections }),
  });
}
