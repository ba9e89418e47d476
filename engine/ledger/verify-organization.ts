import { sql } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import { canonicalJson, hashOf, type Json } from '../kernel/canonical.ts';
import { noticeOf } from '../organization/notice.ts';
import { organizationLedger } from './append.ts';
import type { EventBody, LedgerEvent } from './event.ts';
import type { RecordedHead } from './heads.ts';
import {
  compareWhatIsTold,
  mandateEnded,
  mandateGiven,
  mandatesBeside,
  storedMandates,
} from './mandates-told.ts';
import { tellMigrations } from './migrations-told.ts';
import type { Standing, Things } from './standing.ts';
import { storedTemplates, templateRetired, templatesPublished } from './templates-told.ts';
import { registerDeclared, storedRegisters } from './territories-told.ts';
import type { Verification } from './verify.ts';
import { compareHeads } from './verify-heads.ts';
import { type Fault, walkLedger } from './walk-ledger.ts';
import { daysDeclared, storedWindows, windowDeclared, windowEndChanged } from './windows-told.ts';

/**
 * Checks an organization's own ledger: that its chain holds, and that its people, mandates, keys, workflows, templates,
 * windows, days and processes are those that it tells of. So a process that was deleted shows, and a role that nobody gave.
 */
export async function verifyOrganizationLedger(tx: Tx, organization: string): Promise<Verification> {
  const told = await seatsTold(tx, organization);
  // Its events step no machine: whatever does was not written by the engine.
  const walk = await walkLedger(
    tx,
    { organization, ledger: organizationLedger },
    { machineOf: () => undefined },
    (event) => tell(event, told),
  );
  const { stored, altered } = await storedThings(tx, organization);
  compareWhatIsTold(told, stored);
  await tellMigrations(tx, organization, { told, stored });
  await storedWindows(tx, organization, { told, stored });
  walk.faults.push(...compare(told, stored), ...altered);
  walk.faults.push(...(await compareHeads(tx, organization, headsIn(told))));
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

/** How far each process's ledger had come when it was last told of. */
const headsIn = (told: Things): RecordedHead[] =>
  [...told].flatMap(([where, { seq, hash }]) =>
    where.startsWith('head/')
      ? [{ ledger: where.slice('head/'.length), seq: seq as number, hash: hash as string }]
      : [],
  );

type Payload = { readonly [name: string]: Json | undefined };

const tellers: { readonly [type: string]: (payload: Payload, told: Things, event: LedgerEvent) => void } = {
  'organization-founded'({ administrator, key, scopes, keyExpiresAt }, told, event) {
    told.set(`person/${administrator}`, {});
    mandateGiven(event, told);
    if (key === undefined) return;
    told.set(`key/${key}`, {
      person: administrator!,
      scopes: scopes!,
      expiresAt: keyExpiresAt!,
      revoked: false,
    });
  },
  'organization-notice-set': ({ hash }, told) => {
    if (hash == null) told.delete('notice');
    else told.set('notice', { hash });
  },
  'person-registered': ({ person }, told) => told.set(`person/${person}`, {}),
  'mandate-given': (_payload, told, event) => mandateGiven(event, told),
  'mandate-ended': (_payload, told, event) => mandateEnded(event, told),
  'key-issued': ({ key, person, scopes, expiresAt }, told) =>
    told.set(`key/${key}`, { person: person!, scopes: scopes!, expiresAt: expiresAt!, revoked: false }),
  'key-revoked': ({ key }, told) => change(told, `key/${key}`, { revoked: true }),
  // Whoever is erased loses the keys that they had.
  'person-erased': ({ keys }, told) => {
    for (const key of (keys ?? []) as readonly string[]) change(told, `key/${key}`, { revoked: true });
  },
  'heads-recorded': ({ heads }, told) => {
    for (const { ledger, seq, hash } of heads as unknown as readonly RecordedHead[])
      told.set(`head/${ledger}`, { seq, hash });
  },
  'workflow-published': workflowPublished,
  'workflow-pack-installed': workflowPublished,
  'template-published': (payload, told) => templatesPublished([payload], told),
  'templates-imported': ({ templates }, told) => templatesPublished(templates, told),
  'template-retired': (payload, told) => templateRetired(payload, told),
  'territory-levels-declared': (_payload, told, event) => registerDeclared(event, told),
  'territories-declared': (_payload, told, event) => registerDeclared(event, told),
  'posts-declared': (_payload, told, event) => registerDeclared(event, told),
  'window-declared': (payload, told) => windowDeclared(payload, told),
  'window-end-changed': windowEndChanged,
  'days-declared': daysDeclared,
  'process-opened'({ process, workflow, version, hash, programme, territory, head }, told) {
    if (head !== undefined) told.set(`head/${process}`, head as Standing);
    told.set(`process/${process}`, {
      workflow: `${workflow}@${version}`,
      hash: hash!,
      programme: programme ?? null,
      territory: territory ?? null,
    });
  },
};

function workflowPublished({ id, version, hash }: Payload, told: Things): void {
  told.set(`workflow/${id}@${version}`, { hash: hash! });
}

/** The seals of mandates and of their ends among those of an event. */
const mandateSeals = '$.seals[*] ? (@.of == "mandate" || @.of == "mandate_end")';

const tell = (event: LedgerEvent, told: Things) =>
  tellers[event.type]?.((event.body.payload ?? {}) as Payload, told, event);

function change(told: Things, key: string, changes: Standing): void {
  const before = told.get(key);
  if (before !== undefined) told.set(key, { ...before, ...changes });
}

/**
 * Members of a forum and of its committees are seated in a process, whose ledger tells of the mandate that goes with the
 * seat.
 */
async function seatsTold(tx: Tx, organization: string): Promise<Things> {
  const seated = await tx
    .selectFrom('ledger_event')
    .select(['type', 'ledger', 'body', 'recorded_at as recordedAt'])
    .where('organization', '=', organization)
    .where('ledger', '!=', organizationLedger)
    .where((row) =>
      row.or([
        row('type', 'in', ['member-seated', 'seat-vacated']),
        sql<boolean>`jsonb_path_exists(body, ${sql.lit(mandateSeals)}::jsonpath)`,
      ]),
    )
    .orderBy('ledger')
    .orderBy('seq')
    .execute();
  const told: Things = new Map();
  for (const { body, type, ...event } of seated) {
    const telling = { ...event, body: body as EventBody };
    if (type === 'member-seated') mandateGiven(telling, told);
    // A seat that was given before seats knew their mandate is vacated without one.
    else if (type !== 'seat-vacated') mandatesBeside(telling, told);
    else if ((telling.body.payload as Payload).mandate !== null) mandateEnded(telling, told);
  }
  return told;
}

async function storedThings(
  tx: Tx,
  organization: string,
): Promise<{ stored: Things; altered: readonly Fault[] }> {
  const stored: Things = new Map();
  const altered = await storedMandates(tx, organization, stored);
  await storedTemplates(tx, organization, stored);
  altered.push(...(await storedRegisters(tx, organization, stored)));
  const notice = await noticeOf(tx, organization);
  if (notice !== null) stored.set('notice', { hash: hashOf(notice) });
  const [people, keys, workflows, processes, heads] = await Promise.all([
    tx.selectFrom('person').select('id').where('organization', '=', organization).execute(),
    tx.selectFrom('api_key').selectAll().where('organization', '=', organization).execute(),
    tx.selectFrom('workflow_version').selectAll().where('organization', '=', organization).execute(),
    tx
      .selectFrom('process')
      .select(['id', 'workflow', 'workflow_version as version', 'workflow_hash as hash'])
      .select(['programme', 'territory'])
      .where('organization', '=', organization)
      .execute(),
    tx.selectFrom('recorded_head').selectAll().where('organization', '=', organization).execute(),
  ]);
  for (const { id } of people) stored.set(`person/${id}`, {});
  for (const { prefix, person, scopes, expires_at, revoked_at } of keys) {
    stored.set(`key/${prefix}`, { person, scopes, expiresAt: expires_at, revoked: revoked_at !== null });
  }
  // The hash is computed from the definition, so that neither can be changed without the other.
  for (const { id, version, definition } of workflows) {
    stored.set(`workflow/${id}@${version}`, { hash: hashOf(definition) });
  }
  for (const { id, workflow, version, ...process } of processes) {
    stored.set(`process/${id}`, { workflow: `${workflow}@${version}`, ...process });
  }
  for (const { ledger, seq, hash } of heads) stored.set(`head/${ledger}`, { seq, hash });
  return { stored, altered };
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
