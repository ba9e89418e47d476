import type { Tx } from '../database/unit-of-work.ts';
import { canonicalJson, hashOf, type Json } from '../kernel/canonical.ts';
import { organizationLedger } from './append.ts';
import type { LedgerEvent } from './event.ts';
import type { Verification } from './verify.ts';
import { type Fault, walkLedger } from './walk-ledger.ts';

/** What stands in a row, or should by its ledger: only what the ledger tells of. */
type Standing = { readonly [name: string]: Json };

/** Things of the organization by kind and id. */
type Things = Map<string, Standing>;

/**
 * Checks an organization's own ledger: that its chain holds, and that its people, mandates, keys, workflows and
 * processes are those that it tells of. So a process that was deleted shows, and a role that nobody gave.
 */
export async function verifyOrganizationLedger(tx: Tx, organization: string): Promise<Verification> {
  const told = await seatsTold(tx, organization);
  // Its events step no machine: whatever does was not written by the engine.
  const walk = await walkLedger(
    tx,
    { organization, ledger: organizationLedger },
    () => undefined,
    (event) => tell(event, told),
  );
  const stored = await storedThings(tx, organization);
  walk.faults.push(...compare(told, stored));
  return {
    ledger: organizationLedger,
    events: walk.events,
    things: told.size,
    sealedRows: 0,
    erasedRows: 0,
    head: walk.hash,
    faults: walk.faults,
  };
}

type Payload = { readonly [name: string]: Json | undefined };

const tellers: { readonly [type: string]: (payload: Payload, told: Things) => void } = {
  'organization-founded'({ administrator, mandate, key, scopes, keyExpiresAt }, told) {
    told.set(`person/${administrator}`, {});
    told.set(`mandate/${mandate}`, {
      person: administrator!,
      role: 'administrator',
      process: null,
      to: null,
    });
    told.set(`key/${key}`, {
      person: administrator!,
      scopes: scopes!,
      expiresAt: keyExpiresAt!,
      revoked: false,
    });
  },
  'person-registered': ({ person }, told) => told.set(`person/${person}`, {}),
  'mandate-given': ({ mandate, person, role, process, to }, told) =>
    told.set(`mandate/${mandate}`, {
      person: person!,
      role: role!,
      process: process ?? null,
      to: to ?? null,
    }),
  'mandate-ended': ({ mandate, to }, told) => change(told, `mandate/${mandate}`, { to: to! }),
  'key-issued': ({ key, person, scopes, expiresAt }, told) =>
    told.set(`key/${key}`, { person: person!, scopes: scopes!, expiresAt: expiresAt!, revoked: false }),
  'key-revoked': ({ key }, told) => change(told, `key/${key}`, { revoked: true }),
  // Whoever is erased loses the keys that they had.
  'person-erased': ({ keys }, told) => {
    for (const key of (keys ?? []) as readonly string[]) change(told, `key/${key}`, { revoked: true });
  },
  'workflow-published': ({ id, version, hash }, told) =>
    told.set(`workflow/${id}@${version}`, { hash: hash! }),
  'process-opened': ({ process, workflow, version, hash }, told) =>
    told.set(`process/${process}`, { workflow: `${workflow}@${version}`, hash: hash! }),
};

const tell = ({ type, body }: LedgerEvent, told: Things) =>
  tellers[type]?.((body.payload ?? {}) as Payload, told);

function change(told: Things, key: string, changes: Standing): void {
  const before = told.get(key);
  if (before !== undefined) told.set(key, { ...before, ...changes });
}

/** Members of a forum are seated in a process, whose ledger tells of the mandate that goes with the seat. */
async function seatsTold(tx: Tx, organization: string): Promise<Things> {
  const seated = await tx
    .selectFrom('ledger_event')
    .select(['ledger', 'body'])
    .where('organization', '=', organization)
    .where('type', '=', 'member-seated')
    .execute();
  const told: Things = new Map();
  for (const { ledger, body } of seated) {
    const { mandate, person, to } = (body as { payload: Payload }).payload;
    told.set(`mandate/${mandate}`, {
      person: person!,
      role: 'forum-member',
      process: ledger,
      to: to ?? null,
    });
  }
  return told;
}

async function storedThings(tx: Tx, organization: string): Promise<Things> {
  const stored: Things = new Map();
  const [people, mandates, keys, workflows, processes] = await Promise.all([
    tx.selectFrom('person').select('id').where('organization', '=', organization).execute(),
    tx
      .selectFrom('mandate')
      .select(['id', 'person', 'role', 'process', 'valid_to as to'])
      .where('organization', '=', organization)
      .execute(),
    tx.selectFrom('api_key').selectAll().where('organization', '=', organization).execute(),
    tx.selectFrom('workflow_version').selectAll().where('organization', '=', organization).execute(),
    tx
      .selectFrom('process')
      .select(['id', 'workflow', 'workflow_version as version', 'workflow_hash as hash'])
      .where('organization', '=', organization)
      .execute(),
  ]);
  for (const { id } of people) stored.set(`person/${id}`, {});
  for (const { id, ...mandate } of mandates) stored.set(`mandate/${id}`, mandate);
  for (const { prefix, person, scopes, expires_at, revoked_at } of keys) {
    stored.set(`key/${prefix}`, { person, scopes, expiresAt: expires_at, revoked: revoked_at !== null });
  }
  // The hash is computed from the definition, so that neither can be changed without the other.
  for (const { id, version, definition } of workflows) {
    stored.set(`workflow/${id}@${version}`, { hash: hashOf(definition) });
  }
  for (const { id, workflow, version, hash } of processes) {
    stored.set(`process/${id}`, { workflow: `${workflow}@${version}`, hash });
  }
  return stored;
}

function compare(told: Things, stored: Things): Fault[] {
  const faults: Fault[] = [];
  for (const [where, standing] of stored) {
    const should = told.get(where);
    if (should === undefined) faults.push({ code: 'not-in-ledger', where });
    else if (canonicalJson(should) !== canonicalJson(standing)) faults.push({ code: 'row-altered', where });
  }
  for (const where of told.keys()) if (!stored.has(where)) faults.push({ code: 'row-missing', where });
  return faults;
}
