import type { Engine } from '../kernel/engine.ts';
import { newId } from '../kernel/ids.ts';
import { appendEvent, beginLedger, organizationLedger } from '../ledger/append.ts';
import { makeKey } from '../people/keys.ts';

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

/**
 * Founds an organization with its ledger and a first administrator, by whoever runs the installation.
 * It is the one act that no command can be: there is nobody yet who may send one.
 */
export function createOrganization(
  engine: Engine,
  founding: {
    organization: string;
    name: string;
    language: 'es' | 'en';
    office: string;
    keyExpiresAt: string;
  },
): Promise<Founded> {
  const { organization, name, language, office, keyExpiresAt } = founding;
  const at = engine.clock.now();
  return engine.unit(organization, async (tx) => {
    const taken = await tx
      .selectFrom('tenant')
      .where('organization', '=', organization)
      .select('organization')
      .execute();
    if (taken.length > 0) throw new OrganizationExists(organization);
    const administrator = newId(at);
    const mandate = newId(at);
    const key = makeKey();
    await tx.insertInto('tenant').values({ organization }).execute();
    await tx.insertInto('organization').values({ organization, name, language, created_at: at }).execute();
    await tx
      .insertInto('person')
      .values({ organization, id: administrator, office, institution: name, created_at: at })
      .execute();
    await tx
      .insertInto('mandate')
      .values({
        organization,
        id: mandate,
        person: administrator,
        role: 'administrator',
        act: 'founding',
        valid_from: at,
      })
      .execute();
    await tx
      .insertInto('api_key')
      .values({
        organization,
        prefix: key.prefix,
        hash: key.hash,
        person: administrator,
        label: 'founding',
        scopes: ['read', 'command:*'],
        created_at: at,
        expires_at: keyExpiresAt,
      })
      .execute();
    const head = await beginLedger(tx, organization, organizationLedger, at);
    await appendEvent(
      tx,
      { organization, ledger: organizationLedger, head },
      {
        type: 'organization-founded',
        occurredAt: at,
        recordedAt: at,
        body: {
          payload: { administrator, mandate, key: key.prefix },
          steps: [],
          seals: [],
          command: 'found-organization',
          by: { id: 'installation', role: 'administrator' },
        },
      },
    );
    return { commit: true, value: { organization, administrator, key: key.secret } };
  });
}
