import { beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { verifyOrganizationLedger } from '../../../engine/ledger/verify-organization.ts';
import { organizationLedgerView } from '../../../engine/ledger/views/ledger.ts';
import { organizationView } from '../../../engine/organization/views/organization.ts';
import { authenticate } from '../../../engine/people/authenticate.ts';
import { rolesView } from '../../../engine/people/views/roles.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';
import { asOwner } from '../../owner.ts';

let at: TestOrganization;
beforeAll(async () => {
  at = await anOrganization();
});

const send = (command: string, input: object) => accepted(at, at.administrator, command, input);
const no = (command: string, input: object) => refused(at, at.administrator, command, input);
const nobody = '00000000-0000-7000-8000-000000000000';
const inDays = (days: number) => new Date(Date.parse(testClock.now()) + days * 86_400_000).toISOString();

async function someone(): Promise<string> {
  return (await send('register-person', { office: 'Oficina', institution: 'Municipio' })).result
    .person as string;
}

async function holding(role: string, more: object = {}): Promise<{ person: Principal; mandate: string }> {
  const person = await someone();
  const given = await send('give-mandate', { person, role, act: 'decreto', from: inDays(-1), ...more });
  return { person: { kind: 'person', id: person }, mandate: given.result.mandate as string };
}

const rolesOf = (principal: Principal) => rolesView(at.engine, { organization: at.organization, principal });

describe('give-mandate', () => {
  it('refuses a person or a process that the organization does not have', async () => {
    const person = await someone();
    const mandate = { role: 'team', act: 'decreto', from: inDays(0) };
    expect(await no('give-mandate', { person: nobody, ...mandate })).toMatchObject({ what: 'person' });
    expect(await no('give-mandate', { person, process: nobody, ...mandate })).toMatchObject({
      what: 'process',
    });
    const backwards = { person, ...mandate, to: inDays(-1) };
    expect(await no('give-mandate', backwards)).toMatchObject({
      issues: [{ reason: 'ends-before-it-starts' }],
    });
  });
});

describe('end-mandate', () => {
  it('ends a role there and then, and only once', async () => {
    const { person, mandate } = await holding('team');
    expect(await rolesOf(person)).toEqual(['team']);
    await send('end-mandate', { mandate, act: 'renuncia' });
    expect(await rolesOf(person)).toEqual([]);
    expect(await no('end-mandate', { mandate, act: 'renuncia' })).toMatchObject({
      reason: 'mandate-has-ended',
    });
  });

  it('ends a role ahead, and never back', async () => {
    const { person, mandate } = await holding('team');
    expect(await no('end-mandate', { mandate, act: 'acta', to: inDays(-1) })).toMatchObject({
      issues: [{ path: 'to', reason: 'in-the-past' }],
    });
    const to = inDays(1);
    await send('end-mandate', { mandate, act: 'acta', to });
    expect(await rolesOf(person)).toEqual(['team']);
    testClock.moveTo(to);
    expect(await rolesOf(person)).toEqual([]);
  });

  it('does not end a mandate before it begins', async () => {
    const { mandate } = await holding('team', { from: inDays(5) });
    expect(await no('end-mandate', { mandate, act: 'acta', to: inDays(4) })).toMatchObject({
      issues: [{ reason: 'ends-before-it-starts' }],
    });
  });

  it('leaves an organization its last administrator, and lets one go where there is another', async () => {
    const [first] = await mandatesOf(at.administrator.id);
    expect(await no('end-mandate', { mandate: first, act: 'renuncia' })).toMatchObject({
      reason: 'last-administrator',
    });
    const passing = await holding('administrator', { to: inDays(30) });
    expect(await no('end-mandate', { mandate: first, act: 'renuncia' })).toMatchObject({
      reason: 'last-administrator',
    });
    expect(passing.mandate).toBeDefined();
    const other = await holding('administrator');
    await accepted(at, other.person, 'end-mandate', { mandate: passing.mandate, act: 'renuncia' });
    expect(await no('end-mandate', { mandate: nobody, act: 'renuncia' })).toMatchObject({ what: 'mandate' });
  });

  it('is in the ledger without the act’s words', async () => {
    const { mandate } = await holding('team');
    const { result, seq } = await send('end-mandate', { mandate, act: 'palabras del acto' });
    expect(result).toMatchObject({ mandate });
    const asked = { organization: at.organization, after: String(seq - 1), limit: 1 };
    const [event] = (await organizationLedgerView(at.engine, asked))?.items ?? [];
    expect(event).toMatchObject({ type: 'mandate-ended', body: { payload: { mandate, role: 'team' } } });
    expect(JSON.stringify(event)).not.toContain('palabras');
  });
});

describe('revoke-key', () => {
  it('takes a key’s power at once, and only once', async () => {
    const person = await someone();
    const issued = await send('issue-key', {
      person,
      label: 'clave',
      scopes: ['read'],
      expiresAt: inDays(9),
    });
    const { key, secret } = issued.result as { key: string; secret: string };
    const holder = () => authenticate(at.engine, at.organization, secret);
    expect(await holder()).toEqual({ kind: 'person', id: person, scopes: ['read'], key });
    await send('revoke-key', { key });
    expect(await holder()).toBeUndefined();
    expect(await no('revoke-key', { key })).toMatchObject({ reason: 'key-is-revoked' });
    expect(await no('revoke-key', { key: '0123456789ab' })).toMatchObject({ code: 'not-found', what: 'key' });
  });

  it('refuses a key for nobody, or one that has expired already', async () => {
    const key = { label: 'clave', scopes: ['read'] };
    const expiresAt = inDays(9);
    expect(await no('issue-key', { person: nobody, ...key, expiresAt })).toMatchObject({ what: 'person' });
    const person = await someone();
    expect(await no('issue-key', { person, ...key, expiresAt: testClock.now() })).toMatchObject({
      issues: [{ reason: 'in-the-past' }],
    });
  });
});

/** The mandates of a person, the oldest first. */
async function mandatesOf(person: string): Promise<string[]> {
  return at.engine.unit(at.organization, async (tx) => {
    const rows = await tx
      .selectFrom('mandate')
      .select('id')
      .where('organization', '=', at.organization)
      .where('person', '=', person)
      .orderBy('id')
      .execute();
    return { commit: false, value: rows.map(({ id }) => id) };
  });
}

describe('set-organization-notice', () => {
  const notice = { es: 'Ensayo', en: 'Rehearsal' };
  const seen = async () => (await organizationView(at.engine, at))?.notice;
  const faults = () =>
    at.engine.unit(at.organization, async (tx) => ({
      commit: false,
      value: (await verifyOrganizationLedger(tx, at.organization)).faults,
    }));

  it('says a line in each language, and no more once it is cleared', async () => {
    expect(await seen()).toBeNull();
    const { seq } = await send('set-organization-notice', { notice });
    expect(await seen()).toEqual(notice);
    expect(await faults()).toEqual([]);
    const asked = { organization: at.organization, after: String(seq - 1), limit: 1 };
    const [event] = (await organizationLedgerView(at.engine, asked))?.items ?? [];
    expect(event).toMatchObject({ type: 'organization-notice-set' });
    expect(JSON.stringify(event)).not.toContain('Ensayo');
    await send('set-organization-notice', { notice: null });
    expect(await seen()).toBeNull();
    expect(await faults()).toEqual([]);
  });

  it('takes neither one language alone nor several lines', async () => {
    for (const wrong of [{ es: 'Ensayo' }, { ...notice, es: 'Un\nensayo' }])
      expect(await no('set-organization-notice', { notice: wrong })).toMatchObject({ code: 'invalid' });
  });

  it('is found out where it was changed past the ledger', async () => {
    await send('set-organization-notice', { notice });
    await asOwner(at.organization, (tx) =>
      tx
        .updateTable('organization')
        .set({ notice: { ...notice, es: 'Registro oficial' } })
        .where('organization', '=', at.organization)
        .execute(),
    );
    expect(await faults()).toEqual([{ code: 'row-altered', where: 'notice' }]);
    await send('set-organization-notice', { notice: null });
  });
});

describe('a key with few scopes', () => {
  it('gives no other more than it has, to whomever', async () => {
    const { person } = await holding('administrator');
    const limited: Principal = { ...person, scopes: ['read', 'command:issue-key'] };
    const wide = { person: person.id, label: 'ancha', expiresAt: inDays(30), scopes: ['command:*'] };
    const refusal = await refused(at, limited, 'issue-key', wide);
    expect(refusal).toMatchObject({ reason: 'scope-wider-than-own', details: { scope: 'command:*' } });
    await accepted(at, limited, 'issue-key', { ...wide, scopes: ['read', 'command:issue-key'] });
  });

  it.each([[['command:invite-person']], [['read', 'command:invite-person']], [['command:*']]])(
    'with %j invites nobody, who would come in with all that they hold',
    async (scopes) => {
      const { person } = await holding('administrator');
      const input = { person: person.id, email: `${person.id}@municipio.example` };
      for (const invited of [person.id, await someone()])
        expect(
          await refused(at, { ...person, scopes }, 'invite-person', { ...input, person: invited }),
        ).toMatchObject({ code: 'not-possible', reason: 'scope-wider-than-own' });
      await accepted(at, { ...person, scopes: ['read', 'command:*'] }, 'invite-person', input);
    },
  );

  it('makes nobody an administrator, and gives its own holder nothing', async () => {
    const { person } = await holding('administrator');
    const limited: Principal = { ...person, scopes: ['read', 'command:give-mandate'] };
    const wide: Principal = { ...person, scopes: ['command:*'] };
    const given = { act: 'decreto', from: inDays(0) };
    const another = await someone();
    const refusals = [
      { person: another, role: 'administrator' },
      { person: person.id, role: 'administrator' },
      { person: person.id, role: 'team' },
    ];
    for (const mandate of refusals) {
      const refusal = await refused(at, limited, 'give-mandate', { ...mandate, ...given });
      expect(refusal).toMatchObject({ reason: 'scope-wider-than-own', details: { scope: 'command:*' } });
    }
    await accepted(at, limited, 'give-mandate', { person: another, role: 'team', ...given });
    await accepted(at, wide, 'give-mandate', { person: person.id, role: 'team', ...given });
  });

  it('names no command that there is not', async () => {
    const person = await someone();
    const input = { person, label: 'clave', expiresAt: inDays(30), scopes: ['read', 'command:nope'] };
    expect(await no('issue-key', input)).toMatchObject({
      issues: [{ path: 'scopes', reason: 'scope-names-no-command' }],
    });
  });
});

it('keeps the last key that the organization can be administered with', async () => {
  const alone = await anOrganization();
  const prefix = alone.key.split('_')[1];
  const last = await refused(alone, alone.administrator, 'revoke-key', { key: prefix });
  expect(last).toMatchObject({ reason: 'last-administrator-key' });
  const { id: person } = alone.administrator;
  const another = { person, label: 'otra', expiresAt: inDays(30), scopes: ['command:*'] };
  await accepted(alone, alone.administrator, 'issue-key', another);
  await accepted(alone, alone.administrator, 'revoke-key', { key: prefix });
});
