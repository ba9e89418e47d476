import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Engine } from '../kernel/engine.ts';
import { newId } from '../kernel/ids.ts';
import { writeWait } from '../kernel/waits.ts';
import { appendEvent, beginLedger, organizationLedger } from '../ledger/append.ts';
import { dayAfter, headsWait } from '../ledger/heads.ts';
import { asKept } from '../people/contacts.ts';
import { invite } from '../people/invitations.ts';
import { makeKey, type NewKey } from '../people/keys.ts';

/** The first administrator of a new organization, and the key to act with, where one was asked for: shown once. */
export interface Founded {
  readonly organization: string;
  readonly administrator: string;
  readonly key?: string;
}

/** Thrown when there is an organization of that name already. */
export class OrganizationExists extends Error {
  constructor(organization: string) {
    super(`There is an organization ${organization} already.`);
    this.name = 'OrganizationExists';
  }
}

/** What founding an organization takes. */
export interface Founding {
  readonly organization: string;
  readonly name: string;
  readonly language: 'es' | 'en';
  readonly office: string;
  /** Until when the first key is good; left out, there is none, and the administrator comes in by invitation. */
  readonly keyExpiresAt?: string;
  /** Where the administrator is invited to sign in, by mail. */
  readonly email?: string | undefined;
}

/** Names that are taken by the addresses of the installation itself: `/api/me`. */
const reserved = new Set(['me']);

/**
 * Founds an organization with its ledger and a first administrator, by whoever runs the installation.
 * It is the one act that no command can be: there is nobody yet who may send one.
 */
export function createOrganization(
  engine: Engine,
  founding: Founding & { readonly keyExpiresAt: string },
): Promise<Founded & { readonly key: string }>;
export function createOrganization(engine: Engine, founding: Founding): Promise<Founded>;
export function createOrganization(engine: Engine, founding: Founding): Promise<Founded> {
  const { organization, name, language } = founding;
  const at = engine.clock.now();
  return engine.unit(organization, async (tx) => {
    const taken = await tx
      .selectFrom('tenant')
      .where('organization', '=', organization)
      .select('organization')
      .execute();
    if (taken.length > 0 || reserved.has(organization)) throw new OrganizationExists(organization);
    await tx.insertInto('tenant').values({ organization }).execute();
    await tx.insertInto('organization').values({ organization, name, language, created_at: at }).execute();
    const first = await firstAdministrator(tx, founding, at);
    const invitation = await inviteFirst(tx, founding, first, at);
    await recordFounding(tx, founding, { ...first, invitation }, at);
    const wait = { ...headsWait, dueAt: dayAfter(at), input: {}, movesWithSuspension: false };
    await writeWait({ tx, organization, process: null }, wait, newId(at));
    const { administrator, key } = first;
    const value = { organization, administrator, ...(key === undefined ? {} : { key: key.secret }) };
    return { commit: true, value };
  });
}

/** What the founding key may do. */
const scopes = ['read', 'command:*'];

type FirstAdministrator = { administrator: string; mandate: string; key?: NewKey };

async function firstAdministrator(tx: Tx, founding: Founding, at: Instant): Promise<FirstAdministrator> {
  const { organization, name, office, keyExpiresAt } = founding;
  const administrator = newId(at);
  const mandate = newId(at);
  await tx
    .insertInto('person')
    .values({ organization, id: administrator, office, institution: name, created_at: at })
    .execute();
  const held = { person: administrator, role: 'administrator', act: 'founding', act_kind: 'founding' };
  const term = { scope: 'organization', valid_from: at, recorded_at: at };
  await tx
    .insertInto('mandate')
    .values({ organization, id: mandate, ...held, ...term })
    .execute();
  if (keyExpiresAt === undefined) return { administrator, mandate };
  const key = makeKey();
  const { prefix, hash } = key;
  const scope = {
    label: 'founding',
    scopes,
    created_at: at,
    expires_at: keyExpiresAt,
  };
  await tx
    .insertInto('api_key')
    .values({ organization, prefix, hash, person: administrator, ...scope })
    .execute();
  return { administrator, mandate, key };
}

/** Invites the first administrator by mail, where their address was given; answers the invitation. */
async function inviteFirst(
  tx: Tx,
  { organization, language, email }: Founding,
  { administrator }: FirstAdministrator,
  at: Instant,
): Promise<string | undefined> {
  if (email === undefined) return undefined;
  const invitation = newId(at);
  const ids = { organization, person: administrator, invitation, mail: newId(at) };
  await invite(tx, ids, { email: asKept(email), language }, at);
  return invitation;
}

const instant = (text: string): Instant => new Date(text).toISOString();

/** Begins the organization's own ledger with the event of its founding. */
async function recordFounding(
  tx: Tx,
  { organization, keyExpiresAt }: Founding,
  first: FirstAdministrator & { readonly invitation: string | undefined },
  at: Instant,
): Promise<void> {
  const { administrator, mandate, key, invitation } = first;
  const withKey =
    key === undefined || keyExpiresAt === undefined
      ? {}
      : { key: key.prefix, scopes, keyExpiresAt: instant(keyExpiresAt) };
  const withInvitation = invitation === undefined ? {} : { invitation };
  const head = await beginLedger(tx, organization, organizationLedger, at);
  const body = {
    payload: { administrator, mandate, ...withKey, ...withInvitation },
    steps: [],
    seals: [],
    command: 'found-organization',
    by: { id: 'installation', role: 'administrator' },
  };
  const founded = { type: 'organization-founded', occurredAt: at, recordedAt: at, body };
  await appendEvent(tx, { organization, ledger: organizationLedger, head }, founded);
}
