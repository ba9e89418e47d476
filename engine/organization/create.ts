import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Engine } from '../kernel/engine.ts';
import { newId } from '../kernel/ids.ts';
import { appendEvent, beginLedger, organizationLedger } from '../ledger/append.ts';
import { makeKey, type NewKey } from '../people/keys.ts';

/** The first administrator of a new organization, and the key to act with: shown once. */
export interface Founded {
  readonly organization: string;
  readonly administrator: string;
  readonly key: string;
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
  readonly keyExpiresAt: string;
}

/**
 * Founds an organization with its ledger and a first administrator, by whoever runs the installation.
 * It is the one act that no command can be: there is nobody yet who may send one.
 */
export function createOrganization(engine: Engine, founding: Founding): Promise<Founded> {
  const { organization, name, language } = founding;
  const at = engine.clock.now();
  return engine.unit(organization, async (tx) => {
    const taken = await tx
      .selectFrom('tenant')
      .where('organization', '=', organization)
      .select('organization')
      .execute();
    if (taken.length > 0) throw new OrganizationExists(organization);
    await tx.insertInto('tenant').values({ organization }).execute();
    await tx.insertInto('organization').values({ organization, name, language, created_at: at }).execute();
    const first = await firstAdministrator(tx, founding, at);
    await recordFounding(tx, founding, first, at);
    const { administrator, key } = first;
    return { commit: true, value: { organization, administrator, key: key.secret } };
  });
}

/** What the founding key may do. */
const scopes = ['read', 'command:*'];

type FirstAdministrator = { administrator: string; mandate: string; key: NewKey };

async function firstAdministrator(tx: Tx, founding: Founding, at: Instant): Promise<FirstAdministrator> {
  const { organization, name, office, keyExpiresAt } = founding;
  const administrator = newId(at);
  const mandate = newId(at);
  const key = makeKey();
  await tx
    .insertInto('person')
    .values({ organization, id: administrator, office, institution: name, created_at: at })
    .execute();
  const held = { person: administrator, role: 'administrator', act: 'founding', valid_from: at };
  await tx
    .insertInto('mandate')
    .values({ organization, id: mandate, ...held })
    .execute();
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

const instant = (text: string): Instant => new Date(text).toISOString();

/** Begins the organization's own ledger with the event of its founding. */
async function recordFounding(
  tx: Tx,
  { organization, keyExpiresAt }: Founding,
  first: FirstAdministrator,
  at: Instant,
): Promise<void> {
  const { administrator, mandate, key } = first;
  const head = await beginLedger(tx, organization, organizationLedger, at);
  const body = {
    payload: { administrator, mandate, key: key.prefix, scopes, keyExpiresAt: instant(keyExpiresAt) },
    steps: [],
    seals: [],
    command: 'found-organization',
    by: { id: 'installation', role: 'administrator' },
  };
  const founded = { type: 'organization-founded', occurredAt: at, recordedAt: at, body };
  await appendEvent(tx, { organization, ledger: organizationLedger, head }, founded);
}
