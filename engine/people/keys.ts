import { randomBytes } from 'node:crypto';
import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { sha256Hex } from '../kernel/canonical.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Principal } from '../kernel/engine.ts';

/** A new API key: what is shown once, and what is kept of it. */
export interface NewKey {
  readonly secret: string;
  readonly prefix: string;
  readonly hash: string;
}

/** Makes a key `cauce_<prefix>_<secret>`, with 256 bits of secret; only its hash is kept. */
export function makeKey(): NewKey {
  const prefix = randomBytes(6).toString('hex');
  const secret = `cauce_${prefix}_${randomBytes(32).toString('base64url')}`;
  return { secret, prefix, hash: sha256Hex(secret) };
}

const shape = /^cauce_([0-9a-f]{12})_[A-Za-z0-9_-]{43}$/;

/** Who holds a key of this organization, if it is a good one at this instant. */
export async function keyHolder(
  tx: Tx,
  organization: string,
  secret: string,
  at: Instant,
): Promise<Principal | undefined> {
  const prefix = shape.exec(secret)?.[1];
  if (prefix === undefined) return undefined;
  const [row] = await readKey(tx, [organization, prefix]);
  // The hash of a random secret of 256 bits tells an attacker nothing, so a plain comparison will do.
  if (row === undefined || row.hash !== sha256Hex(secret)) return undefined;
  if (row.revoked_at !== null || row.expires_at <= at) return undefined;
  return { kind: 'person', id: row.person, scopes: row.scopes, key: prefix };
}

const readKey = statement<{
  hash: string;
  person: string;
  scopes: string[];
  expires_at: Instant;
  revoked_at: Instant | null;
}>(`
  select hash, person, scopes, expires_at, revoked_at from api_key where organization = $1 and prefix = $2`);
