import { mkdirSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { sha256Hex } from '../kernel/canonical.ts';

/** Thrown when another process has the data folder open: two would lose each other's rows. */
export class FolderInUse extends Error {
  readonly folder: string;
  constructor(folder: string) {
    super(`The data folder ${folder} is open in another process.`);
    this.name = 'FolderInUse';
    this.folder = folder;
  }
}

/**
 * Holds a data folder for this process. PGlite does not refuse a second process, and the second one's rows
 * vanish, so a local socket named after the folder's real path is the lock: the system frees it when the
 * process dies, however it dies.
 */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  mkdirSync(folder, { recursive: true });
  const name = `cauce-${sha256Hex(realpathSync(folder)).slice(0, 32)}`;
  const path = process.platform === 'linux' ? `\0${name}` : join('\\\\.\\pipe', name);
  const server = createServer((socket) => socket.destroy());
  await listen(server, path, folder);
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function listen(server: Server, path: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new FolderInUse(folder) : error),
    );
    server.listen(path, resolve);
  });
}
