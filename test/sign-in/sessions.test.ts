import { beforeAll, describe, expect, it } from 'vitest';
import { accepted, type TestOrganization } from '../given.ts';
import type { Browser } from '../web/browser.ts';
import { anInstallation, type Installation, linkIn } from './given-installation.ts';
import { aPerson, invited, type Someone, someoneSignedIn } from './given-people.ts';
import { rowsOf } from './given-rows.ts';

let installation: Installation;
let here: TestOrganization;
let there: TestOrganization;
beforeAll(async () => {
  installation = await anInstallation();
  [here, there] = [await installation.organization(), await installation.organization()];
});

async function another({ email }: Someone): Promise<Browser> {
  const browser = installation.browser();
  await browser.post('/sign-in', { email });
  const mails = await installation.deliver();
  await browser.submit(await browser.open(new URL(linkIn(mails.at(-1))).pathname), '/sign-in/link');
  return browser;
}

const me = async (browser: Browser) => {
  const answer = await browser.once('/api/me');
  const body = (await answer.json()) as { organizations: { organization: string; person: string }[] };
  return { status: answer.status, body };
};

describe('a session', () => {
  it('is a cookie that no script reads and no other site sends', async () => {
    const { browser } = await someoneSignedIn(installation, here);
    expect(browser.cookie).toMatch(/^cauce\.session_token=/);
    const safe = await anInstallation({ baseUrl: 'https://cauce.example' });
    const at = await safe.organization();
    const someone = await someoneSignedIn(safe, at);
    expect(someone.browser.cookie).toMatch(/^__Secure-cauce\.session_token=/);
    await someone.browser.post('/sign-in', { email: someone.email });
    const [mail] = await safe.deliver();
    const link = new URL(linkIn(mail));
    expect(link.origin).toBe('https://cauce.example');
    const answer = await safe.browser().once('/sign-in/link', {
      method: 'POST',
      body: new URLSearchParams({ token: link.pathname.split('/').at(-1) ?? '' }),
      headers: { origin: 'https://cauce.example' },
    });
    const [set] = answer.headers.getSetCookie();
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/'])
      expect(set).toContain(attribute);
  });

  it('is gone the moment that it is revoked, from this browser or from another', async () => {
    const someone = await someoneSignedIn(installation, here);
    const other = await another(someone);
    const page = await someone.browser.open('/account');
    expect(page.text.match(/Cerrar la sesión abierta/g)).toHaveLength(1);
    const ended = await someone.browser.submit(page, '/account/sessions');
    expect(ended.text).not.toContain('Cerrar la sesión abierta');
    expect((await me(other)).status).toBe(401);
    expect((await me(someone.browser)).status).toBe(200);
  });

  it('ends with all the others, and its own stays', async () => {
    const someone = await someoneSignedIn(installation, here);
    const others = [await another(someone), await another(someone)];
    await someone.browser.post('/account/sessions', {});
    for (const other of others) expect((await me(other)).status).toBe(401);
    expect((await me(someone.browser)).status).toBe(200);
  });

  it('is ended by nobody else', async () => {
    const [one, other] = [
      await someoneSignedIn(installation, here),
      await someoneSignedIn(installation, here),
    ];
    const { session } = await rowsOf(installation.engine, 'session');
    for (const { id } of session) await other.browser.post('/account/sessions', { session: String(id) });
    expect((await me(one.browser)).status).toBe(200);
  });

  it('is no good with a letter altered, nor after signing out', async () => {
    const someone = await someoneSignedIn(installation, here);
    const [name, value = ''] = someone.browser.cookie.split('=');
    const altered = `${name}=${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
    const asked = await installation.app.request('/api/me', { headers: { cookie: altered } });
    expect(asked.status).toBe(401);
    const thief = installation.browser();
    thief.steal(someone.browser);
    expect((await me(thief)).status).toBe(200);
    await someone.browser.submit(await someone.browser.open('/account'), '/sign-out');
    expect(someone.browser.cookie).toBe('');
    expect((await me(thief)).status).toBe(401);
  });
});

describe('one sign-in with mandates in two organizations', () => {
  it('sees each by itself', async () => {
    const someone = await someoneSignedIn(installation, here, { role: 'administrator' });
    const person = await aPerson(there, 'team');
    const page = await invited(installation, there, { person, email: someone.email });
    const account = await someone.browser.submit(await someone.browser.open(page), '/invitation');
    expect(account.text).toContain(`Municipalidad de ${here.organization}`);
    expect(account.text).toContain(`Municipalidad de ${there.organization}`);
    const { body } = await me(someone.browser);
    const [one, other] = [here, there].map(({ organization }) =>
      body.organizations.find((line) => line.organization === organization),
    );
    expect(one).toMatchObject({ person: someone.person, roles: ['administrator'] });
    expect(other).toMatchObject({ person, roles: ['team'] });
    // An administrator here is none there.
    const keys = async ({ organization }: TestOrganization) =>
      (await someone.browser.once(`/api/${organization}/keys`)).status;
    expect([await keys(here), await keys(there)]).toEqual([200, 403]);
    const [first] = body.organizations;
    expect(JSON.stringify(first)).not.toContain(first === one ? person : someone.person);
  });

  it('is the public where it is nobody, and learns nothing', async () => {
    const { browser } = await someoneSignedIn(installation, here, { role: 'administrator' });
    const stranger = installation.browser();
    const paths = ['', '/people', '/keys', '/processes', '/ledger', '/mandates'].map(
      (path) => `/api/${there.organization}${path}`,
    );
    for (const path of [...paths, '/api/no-such-organization', '/api/no-such-organization/people']) {
      const [mine, theirs] = await Promise.all([browser.once(path), stranger.once(path)]);
      expect(mine.status).toBe(theirs.status);
      expect([...mine.headers]).toEqual([...theirs.headers]);
      expect(await mine.text()).toBe(await theirs.text());
    }
  });

  it('does nothing there by its role here', async () => {
    const { browser } = await someoneSignedIn(installation, here, { role: 'team' });
    const answer = await browser.once(`/api/${there.organization}/commands/open-process`, {
      method: 'POST',
      body: JSON.stringify({ workflow: 'x', version: 1, title: 'x' }),
      headers: { 'content-type': 'application/json', origin: 'http://localhost' },
    });
    expect(answer.status).toBe(403);
  });

  it('accepts no invitation that is another’s, and cannot tell whether it is there', async () => {
    const { browser } = await someoneSignedIn(installation, here);
    const person = await aPerson(there);
    const { result } = await accepted(there, there.administrator, 'invite-person', {
      person,
      email: `otra-${there.organization}@municipio.example`,
    });
    const sent = async (invitation: unknown) => {
      const answer = await browser.once(`/api/${there.organization}/commands/accept-invitation`, {
        method: 'POST',
        body: JSON.stringify({ invitation }),
        headers: { 'content-type': 'application/json', origin: 'http://localhost' },
      });
      return { status: answer.status, body: await answer.text() };
    };
    const made = '0177eda8-d200-7743-a107-b90c3c3cfedb';
    const [real, unreal] = [await sent(result.invitation), await sent(made)];
    expect(real.status).toBe(404);
    expect(real.body.replaceAll(String(result.invitation), '…')).toBe(unreal.body.replaceAll(made, '…'));
  });
});

describe('a request that a cookie signs', () => {
  const send = (browser: Browser, origin: string | undefined) =>
    browser.once(`/api/${here.organization}/commands/open-process`, {
      method: 'POST',
      body: JSON.stringify({ workflow: 'x', version: 1, title: 'x' }),
      headers: { 'content-type': 'application/json', ...(origin === undefined ? {} : { origin }) },
    });

  it('does nothing unless it comes from our own pages', async () => {
    const { browser } = await someoneSignedIn(installation, here, { role: 'team' });
    expect((await send(browser, 'http://localhost')).status).toBe(404);
    for (const origin of [
      undefined,
      'null',
      'https://localhost',
      'http://localhost.evil.example',
      'http://evil.example',
    ])
      expect((await send(browser, origin)).status).toBe(403);
  });

  it('is held to that on every form', async () => {
    const { browser } = await someoneSignedIn(installation, here);
    const forms = [
      '/sign-in',
      '/sign-in/link',
      '/invitation',
      '/sign-out',
      '/account/sessions',
      '/account/invitation',
      '/account/second-factor/begin',
      '/account/second-factor/remove',
      '/sign-in/provider',
    ];
    for (const form of forms)
      for (const origin of ['http://evil.example', null])
        expect({ form, status: (await browser.post(form, {}, origin)).status }).toEqual({
          form,
          status: 403,
        });
    expect((await me(browser)).status).toBe(200);
  });

  it('is asked for no origin where a key is shown, which wins over the cookie', async () => {
    const { browser } = await someoneSignedIn(installation, here);
    const asked = (headers: Record<string, string>) =>
      browser.once(`/api/${here.organization}/people`, { headers });
    expect((await asked({})).status).toBe(403);
    expect((await asked({ authorization: `Bearer ${here.key}` })).status).toBe(200);
    expect((await asked({ authorization: 'Bearer nonsense' })).status).toBe(401);
    const sent = await browser.once(`/api/${here.organization}/commands/register-person`, {
      method: 'POST',
      body: JSON.stringify({ office: 'Oficina', institution: 'Municipalidad' }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${here.key}` },
    });
    expect(sent.status).toBe(200);
  });
});

it('keeps no address in the log of the door, nor in any ledger', async () => {
  const { email } = await someoneSignedIn(installation, here);
  await installation.browser().post('/sign-in', { email });
  const { security_log: log } = await rowsOf(installation.engine, 'security_log');
  const events = log.map(({ event }) => event);
  for (const event of [
    'link-asked',
    'link-used',
    'invitation-accepted',
    'session-revoked',
    'signed-out',
    'foreign-origin',
  ])
    expect(events).toContain(event);
  expect(JSON.stringify(log)).not.toContain('@');
  const ledger = await (await installation.app.request(`/api/${here.organization}/ledger?limit=200`)).text();
  expect(ledger).toContain('person-signed-up');
  expect(ledger).not.toContain('@');
  expect(installation.log).toEqual([]);
});
