import type { Tx } from '../database/unit-of-work.ts';
import { latest } from '../kernel/clock.ts';
import type { Engine } from '../kernel/engine.ts';
import { appendEvent, holdHead, organizationLedger } from '../ledger/append.ts';
import { makeKey } from '../people/keys.ts';

/** A key that whoever runs the installation issued: whose it is, and its secret, shown this once. */
export interface OperatorKey {
  readonly person: string;
  readonly key: string;
}

const scopes = ['read', 'command:*'];

/**
 * Issues a key for an administrator of an organization, by whoever runs the installation: the way back in when the
 * last key has expired and nobody can sign in. It is recorded in the organization's ledger as the installation's
 * act, for everyone who reads it. Nothing where there is no such organization, or nobody who administers it.
 */
export function issueOperatorKey(
  engine: Engine,
  { organization, expiresAt }: { readonly organization: string; readonly expiresAt: string },
): Promise<OperatorKey | undefined> {
  return engine.unit(organization, async (tx) => {
    const head = await holdHead(tx, organization, organizationLedger);
    const now = engine.clock.now();
    const person = head === undefined ? undefined : await administratorOf(tx, organization, now);
    if (head === undefined || person === undefined) return { commit: false, value: undefined };
    const recordedAt = latest(now, head.recordedAt);
    const { secret, prefix, hash } = makeKey();
    const row = { organization, prefix, hash, person, label: 'installation', scopes };
    await tx
      .insertInto('api_key')
      .values({ ...row, created_at: recordedAt, expires_at: expiresAt })
      .execute();
    const body = {
      payload: { key: prefix, person, scopes, expiresAt },
      steps: [],
      seals: [],
      command: 'issue-key',
      by: { id: 'installation', role: 'administrator' },
    };
    const event = { type: 'key-issued', occurredAt: recordedAt, recordedAt, body };
    await appendEvent(tx, { organization, ledger: organizationLedger, head }, event);
    return { commit: true, value: { person, key: secret } };
  });
}

/** The administrator of the whole organization with the oldest mandate that is good now. */
async function administratorOf(tx: Tx, organization: string, at: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('mandate')
    .select('person')
    .where('organization', '=', organization)
    .where('role', '=', 'administrator')
    .where('scope', '=', 'organization')
    .where('valid_from', '<=', at)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', at)]))
    .orderBy('valid_from')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.person;
}
