import { beforeAll, describe, expect, it } from 'vitest';
import { accepted, type TestOrganization } from '../given.ts';
import type { Browser, Shown } from '../web/browser.ts';
import { anInstallation, type Installation } from './given-installation.ts';
import { anAddress, aPerson, someoneSignedIn } from './given-people.ts';
import { aProvider, type GivenProvider } from './given-provider.ts';
import { rowsOf } from './given-rows.ts';

const baseUrl = 'http://localhost';
let provider: GivenProvider;
let installation: Installation;
let at: TestOrganization;
beforeAll(async () => {
  provider = await aProvider(baseUrl);
  installation = await anInstallation({ provider: provider.settings });
  at = await installation.organization();
});

/** Presses the button of the provider; answers where its page leads on to. */
async function toProvider(browser: Browser): Promise<string> {
  const onward = await browser.submit(await browser.open('/sign-in'), '/sign-in/provider');
  expect(onward.status).toBe(200);
  const address = /<a href="(http:\/\/127[^"]+)"/.exec(onward.text)?.[1] ?? '';
  return address.replaceAll('&amp;', '&');
}

async function arrives(browser: Browser, subject: string): Promise<Shown> {
  return browser.open(await provider.signIn(await toProvider(browser), subject));
}

describe('a sign-in with a provider of OpenID Connect', () => {
  it('exchanges the code and lets in who has an account with that address', async () => {
    const { email, person } = await someoneSignedIn(installation, at, { role: 'team' });
    provider.people.set('subject-1', { email, verified: true });
    const browser = installation.browser();
    expect(await arrives(browser, 'subject-1')).toMatchObject({ status: 200, path: '/account' });
    const me = await (await browser.once('/api/me')).json();
    expect(me).toMatchObject({ organizations: [{ organization: at.organization, person, roles: ['team'] }] });
  });

  it('sends a proof of its key, a state and a nonce along', async () => {
    const address = new URL(await toProvider(installation.browser()));
    const asked = Object.fromEntries(address.searchParams);
    expect(asked).toMatchObject({
      code_challenge_method: 'S256',
      response_type: 'code',
      scope: 'openid email',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(20);
  });

  it('knows who came before by their subject, also when their address is another by now', async () => {
    const { email } = await someoneSignedIn(installation, at);
    provider.people.set('subject-2', { email, verified: true });
    await arrives(installation.browser(), 'subject-2');
    provider.people.set('subject-2', { email: anAddress(), verified: false });
    const again = await arrives(installation.browser(), 'subject-2');
    expect(again).toMatchObject({ path: '/account', text: expect.stringContaining(email) });
  });

  it('lets in who is invited, who then accepts', async () => {
    const person = await aPerson(at, 'team');
    const email = anAddress();
    await accepted(at, at.administrator, 'invite-person', { person, email });
    provider.people.set('subject-3', { email: email.toUpperCase(), verified: true });
    const browser = installation.browser();
    const account = await arrives(browser, 'subject-3');
    expect(account.text).toContain('Aceptar e ingresar');
    expect(await (await browser.once('/api/me')).json()).toMatchObject({ organizations: [] });
    await browser.submit(account, '/account/invitation');
    expect(await (await browser.once('/api/me')).json()).toMatchObject({ organizations: [{ person }] });
  });

  it('keeps no token, no name and no picture of the provider', async () => {
    const rows = await rowsOf(installation.engine, 'identity', 'holder');
    expect(rows.identity.length).toBeGreaterThan(0);
    for (const row of rows.identity)
      expect(row).toMatchObject({ access_token: null, refresh_token: null, id_token: null, password: null });
    for (const row of rows.holder) expect(row).toMatchObject({ name: '', image: null });
  });
});

describe('a sign-in with a provider is refused', () => {
  it('to who has neither an account nor an invitation', async () => {
    provider.people.set('subject-4', { email: anAddress(), verified: true });
    const browser = installation.browser();
    const page = await arrives(browser, 'subject-4');
    expect(page).toMatchObject({ status: 403, text: expect.stringContaining('ni una invitación') });
    expect((await browser.once('/api/me')).status).toBe(401);
  });

  it('with an address that the provider has not verified, known or invited', async () => {
    const { email } = await someoneSignedIn(installation, at);
    const invited = anAddress();
    await accepted(at, at.administrator, 'invite-person', { person: await aPerson(at), email: invited });
    for (const [subject, address] of [
      ['subject-5', email],
      ['subject-6', invited],
    ] as const) {
      provider.people.set(subject, { email: address, verified: false });
      const browser = installation.browser();
      expect((await arrives(browser, subject)).status).toBe(403);
      expect((await browser.once('/api/me')).status).toBe(401);
    }
  });

  it('in another browser than the one that began it', async () => {
    const { email } = await someoneSignedIn(installation, at);
    provider.people.set('subject-7', { email, verified: true });
    const [began, other] = [installation.browser(), installation.browser()];
    const back = await provider.signIn(await toProvider(began), 'subject-7');
    expect((await other.open(back)).status).toBe(403);
    expect((await other.once('/api/me')).status).toBe(401);
  });

  it('with a state that was made up, and a second time with the same answer', async () => {
    const { email } = await someoneSignedIn(installation, at);
    provider.people.set('subject-8', { email, verified: true });
    const browser = installation.browser();
    const back = await provider.signIn(await toProvider(browser), 'subject-8');
    const url = new URL(back, baseUrl);
    url.searchParams.set('state', 'a'.repeat(32));
    expect((await browser.open(`${url.pathname}${url.search}`)).status).toBe(403);
    expect((await browser.open(back)).path).toBe('/account');
    await browser.submit(await browser.open('/account'), '/sign-out');
    expect((await browser.open(back)).status).toBe(403);
    expect((await browser.once('/api/me')).status).toBe(401);
  });

  it('when they did not agree there', async () => {
    const page = await installation
      .browser()
      .open('/sign-in/provider/callback/provider?error=access_denied&state=x');
    expect(page.status).toBe(403);
    expect(page.text.split('<main')[1]).not.toContain('access_denied');
  });
});

it('says so when the provider is away, and that a link will do', async () => {
  const away = await aProvider(baseUrl);
  const there = await anInstallation({ provider: away.settings });
  await away.stop();
  const browser = there.browser();
  const page = await browser.submit(await browser.open('/sign-in'), '/sign-in/provider');
  expect(page).toMatchObject({ status: 503, text: expect.stringContaining('Clave Nacional no responde') });
});

it('is not offered where there is no provider', async () => {
  const without = await anInstallation();
  const browser = without.browser();
  expect((await browser.open('/sign-in')).text).not.toContain('/sign-in/provider');
  expect((await browser.post('/sign-in/provider', {})).status).toBe(404);
});
