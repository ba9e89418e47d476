import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Thrown when the secret of the data folder is not one. */
export class SecretUnfit extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`The secret in ${file} is too short.`);
    this.name = 'SecretUnfit';
    this.file = file;
  }
}

/** The fewest characters that a secret has. */
export const secretLength = 32;

/**
 * The installation's secret, from the data folder, where one is made on the first start that only the server's
 * user may read. Whoever changes or loses it signs everybody out and makes open links void, and no more than that.
 */
export function secretIn(dataDir: string): string {
  const file = join(dataDir, 'secret');
  const known = read(file) ?? make(dataDir, file);
  if (known.length < secretLength) throw new SecretUnfit(file);
  return known;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function make(dataDir: string, file: string): string {
  mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  try {
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    // Another server was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return read(file) ?? secret;
  }
}
