import { FolderInUse, SchemaUnknown, ServerTooOld } from '../engine/index.ts';
import { type MessagePath, type Placeholders, say } from '../templates/messages.ts';
import { SecretUnfit } from './secret.ts';
import type { Call } from './subcommand.ts';

type Words = readonly [MessagePath, Placeholders?];

/** Why Cauce did not start, in words that say what to do; what nobody expected keeps its own text for whoever mends it. */
export function explainStartFault(error: unknown, { language, env }: Call): readonly string[] {
  const words = wordsFor(error, env);
  if (words !== undefined) return [say(language, ...words)];
  const inner = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [say(language, 'cli.start.unexpected'), inner];
}

function wordsFor(error: unknown, env: Call['env']): Words | undefined {
  if (error instanceof FolderInUse) return ['cli.start.folderInUse', { folder: error.folder }];
  if (error instanceof SecretUnfit) return ['cli.start.secretUnfit', { file: error.file }];
  if (error instanceof SchemaUnknown) return ['cli.start.schemaUnknown'];
  if (error instanceof ServerTooOld)
    return ['cli.start.serverTooOld', { version: error.version, needed: error.needed }];
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code !== 'string') return undefined;
  if (syscall === 'listen') return listenFault(code, env.PORT || '8080');
  if (typeof syscall === 'string' && folderCodes.has(code))
    return ['cli.start.folderNotWritable', { folder: env.CAUCE_DATA_DIR || './data' }];
  return databaseFault(code);
}

const folderCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC']);

function listenFault(code: string, port: string): Words | undefined {
  if (code === 'EADDRINUSE') return ['cli.start.portInUse', { port }];
  return code === 'EACCES' ? ['cli.start.portForbidden', { port }] : undefined;
}

function databaseFault(code: string): Words | undefined {
  if (/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|CONNECT_TIMEOUT|CONNECTION_)/.test(code))
    return ['cli.start.databaseAway'];
  if (/^28/.test(code)) return ['cli.start.databaseRefused'];
  if (code === '3D000') return ['cli.start.databaseMissing'];
  return code === '42501' ? ['cli.start.databaseRights'] : undefined;
}
