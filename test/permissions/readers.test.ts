import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../api/app.ts';
import type { Resource } from '../../api/resource.ts';
import { resources } from '../../api/resources.ts';
import type { Role } from '../../engine/people/roles.ts';
import { accepted, anOrganization } from '../given.ts';
import { type Watched, watched } from '../isolation/watched-engine.ts';
import { type Grounds, holderOfEach, openGrounds } from './holders.ts';

let grounds: Grounds;
let view: Watched;
/** A key of somebody who holds one role and no other; and of somebody who holds it in another process. */
let keys: Map<Role, string>;
let keysElsewhere: Map<Role, string>;
beforeAll(async () => {
  grounds = await openGrounds(await anOrganization());
  keys = await keysOfEach({});
  keysElsewhere = await keysOfEach({ process: grounds.elsewhere });
  view = watched(grounds.at.engine);
}, 120_000);
afterAll(() => view.close());

async function keysOfEach(held: { process?: string }): Promise<Map<Role, string>> {
  const { at } = grounds;
  const made = new Map<Role, string>();
  for (const [role, { id }] of await holderOfEach(at, held)) {
    const key = { person: id, label: 'prueba', scopes: ['read'], expiresAt: '2090-01-01T00:00:00Z' };
    made.set(role, (await accepted(at, at.administrator, 'issue-key', key)).result.secret as string);
  }
  return made;
}

const restricted = resources.filter(({ readers }) => readers !== undefined);

async function statusFor({ path }: Resource, key: string | undefined): Promise<number> {
  const { at, process } = grounds;
  const samples: { [name: string]: string } = { organization: at.organization, process };
  const address = path.replaceAll(
    /\{(\w+)\}/g,
    (_whole, name: string) =>
      samples[name] ?? (name === 'file' ? 'a'.repeat(64) : '00000000-0000-7000-8000-000000000000'),
  );
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
  return (await createApi(view.engine, () => {}).request(address, { headers })).status;
}

describe('what is not for everyone', { timeout: 120_000 }, () => {
  it('is a good part of what there is', () => {
    expect(restricted.length).toBeGreaterThan(8);
  });

  it.each(restricted.map((resource) => ({ name: resource.name, resource })))(
    'lets $name be read by its own roles, and by no other',
    async ({ resource }) => {
      const read: Role[] = [];
      for (const [role, key] of keys) {
        const status = await statusFor(resource, key);
        expect([200, 403, 404]).toContain(status);
        if (status !== 403) read.push(role);
      }
      expect(read.sort()).toEqual([...resource.readers!].filter((role) => keys.has(role)).sort());
      expect(await statusFor(resource, undefined)).toBe(401);
    },
  );

  it.each(restricted.map((resource) => ({ name: resource.name, resource })))(
    'keeps $name from whoever holds a role in another process only',
    async ({ resource }) => {
      for (const [, key] of keysElsewhere) expect(await statusFor(resource, key)).toBe(403);
    },
  );
});
