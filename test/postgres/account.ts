import { readFileSync } from 'node:fs';

/** The account that the server runs as; null means the account of this process. */
export type Account = { uid: number; gid: number } | null;

const unprivileged = ['postgres', 'nobody', 'daemon'];

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged account that already exists: a test must
 * not create accounts on the machine that it runs on. Throws when root finds none of the usual ones.
 */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  const entries = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of unprivileged) {
    const entry = entries.find((line) => line.startsWith(`${name}:`));
    const [, , uid, gid] = entry?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    `PostgreSQL cannot run as root, and none of these accounts exists: ${unprivileged.join(', ')}.`,
  );
}
