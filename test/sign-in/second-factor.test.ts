import { beforeAll, describe, expect, it } from 'vitest';
import { verifyOrganization } from '../../engine/process/views/verification.ts';
import type { TestOrganization } from '../given.ts';
import type { Browser, Shown } from '../web/browser.ts';
import { codeAt } from './authenticator.ts';
import { anInstallation, type Installation, linkIn, pass } from './given-installation.ts';
import { type Someone, someoneSignedIn } from './given-people.ts';
import { rowsOf } from './given-rows.ts';

const page = '/account/second-factor';

let installation: Installation;
let at: TestOrganization;
beforeAll(async () => {
  installation = await anInstallation();
  at = await installation.organization();
});
interface WithFactor extends Someone {
  readonly secret: string;
  readonly codes: readonly string[];
}

const codeNow = (secret: string) => codeAt(secret, Date.now());

async function enrolled(role = 'administrator'): Promise<WithFactor> {
  const someone = await someoneSignedIn(installation, at, { role });
  const begun = await someone.browser.submit(await someone.browser.open(page), `${page}/begin`);
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(begun.text)?.[1]?.replaceAll(' ', '') ?? '';
  const shown = await confirm(someone.browser, codeNow(secret), begun);
  expect(shown.status).toBe(200);
  return { ...someone, secret, codes: codesIn(shown) };
}

const codesIn = ({ text }: Shown): string[] =>
  [...text.matchAll(/<li>(\w{5}-\w{5})<\/li>/g)].map(([, code = '']) => code);

const confirm = async (browser: Browser, code: string, from?: Shown): Promise<Shown> =>
  browser.submit(from ?? (await browser.open(page)), `${page}/confirm`, { code });

/** Sends a command of an administrator with the browser's session. */
async function registers(browser: Browser): Promise<{ status: number; code?: string; next?: string }> {
  const answer = await browser.once(`/api/${at.organization}/commands/register-person`, {
    method: 'POST',
    body: JSON.stringify({ office: 'Oficina', institution: 'Municipalidad' }),
    headers: { 'content-type': 'application/json', origin: 'http://localhost' },
  });
  const { code, next } = (await answer.json()) as { code?: string; next?: string };
  return { status: answer.status, ...(code === undefined ? {} : { code, next: next ?? '' }) };
}

describe('an administrator in a session', () => {
  it('is refused without a second factor, and told what to do', async () => {
    const { browser } = await someoneSignedIn(installation, at, { role: 'administrator' });
    const refused = await registers(browser);
    expect(refused).toMatchObject({ status: 403, code: 'second-factor-needed' });
    expect(refused.next).toContain(page);
  });

  it('goes on for fifteen minutes once it is confirmed, and no longer', async () => {
    const { browser, secret } = await enrolled();
    expect(await registers(browser)).toEqual({ status: 200 });
    pass(14.9);
    expect(await registers(browser)).toEqual({ status: 200 });
    pass(0.2);
    expect(await registers(browser)).toMatchObject({ status: 403, code: 'second-factor-needed' });
    expect((await confirm(browser, codeNow(secret))).status).toBe(200);
    expect(await registers(browser)).toEqual({ status: 200 });
  });

  it('confirms in one session for that session alone', async () => {
    const { email, browser } = await enrolled();
    const other = installation.browser();
    await other.post('/sign-in', { email });
    const [mail] = await installation.deliver();
    await other.submit(await other.open(new URL(linkIn(mail)).pathname), '/sign-in/link');
    expect(await registers(other)).toMatchObject({ status: 403, code: 'second-factor-needed' });
    expect(await registers(browser)).toEqual({ status: 200 });
  });

  it('is not asked when a key is shown, nor for what another role allows', async () => {
    const answer = await installation.app.request(`/api/${at.organization}/commands/register-person`, {
      method: 'POST',
      body: JSON.stringify({ office: 'Oficina', institution: 'Municipalidad' }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${at.key}` },
    });
    expect(answer.status).toBe(200);
  });
});

describe('a second factor', () => {
  it('is good only once a code of it was confirmed', async () => {
    const { browser } = await someoneSignedIn(installation, at, { role: 'administrator' });
    await browser.submit(await browser.open(page), `${page}/begin`);
    expect((await confirm(browser, '000000')).status).toBe(422);
    expect((await browser.open('/account')).text).toContain('Todavía no tiene un segundo factor');
    expect(await registers(browser)).toMatchObject({ code: 'second-factor-needed' });
  });

  it('shows its secret as a picture and as text, and never again once it is set up', async () => {
    const { browser } = await someoneSignedIn(installation, at);
    const begun = await browser.submit(await browser.open(page), `${page}/begin`);
    expect(begun.text).toMatch(/<figure role="img" aria-label="[^"]+"><svg/);
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(begun.text)?.[1]?.replaceAll(' ', '') ?? '';
    expect((await confirm(browser, codeNow(secret))).status).toBe(200);
    const shown = await browser.open(page);
    expect(shown.text).not.toContain('<svg');
    expect((await browser.post(`${page}/begin`, {})).text).not.toContain('<svg');
  });

  it('takes no code twice', async () => {
    const { browser, secret } = await enrolled();
    const used = codeNow(secret);
    expect((await confirm(browser, used)).status).toBe(422);
  });

  it('takes no more than five wrong codes, and then no right one either', async () => {
    const { browser, secret } = await enrolled();
    pass(20);
    for (let count = 0; count < 5; count += 1) expect((await confirm(browser, '123456')).status).toBe(422);
    expect((await confirm(browser, codeNow(secret))).status).toBe(429);
    pass(16);
    expect((await confirm(browser, codeNow(secret))).status).toBe(200);
  });

  it('is confirmed by a backup code, once', async () => {
    const { browser, codes } = await enrolled();
    expect(codes).toHaveLength(10);
    pass(16);
    expect((await confirm(browser, codes[0] ?? '')).status).toBe(200);
    expect(await registers(browser)).toEqual({ status: 200 });
    expect((await confirm(browser, codes[0] ?? '')).status).toBe(422);
  });

  it('is taken off, and its codes are made anew, only when it was just confirmed', async () => {
    const { browser, secret, codes } = await enrolled();
    pass(16);
    expect((await browser.post(`${page}/remove`, {})).status).toBe(403);
    expect((await browser.post(`${page}/codes`, {})).status).toBe(403);
    await confirm(browser, codeNow(secret));
    const made = await browser.post(`${page}/codes`, {});
    expect(codesIn(made)).toHaveLength(10);
    expect(codesIn(made)).not.toContain(codes[1]);
    expect((await browser.post(`${page}/remove`, {})).text).toContain('Activar un segundo factor');
    expect(await registers(browser)).toMatchObject({ code: 'second-factor-needed' });
  });

  it('is not set up in a session that is not fresh', async () => {
    const { browser } = await someoneSignedIn(installation, at);
    pass(31);
    const refused = await browser.submit(await browser.open(page), `${page}/begin`);
    expect(refused).toMatchObject({ status: 403, text: expect.stringContaining('ingresado hace poco') });
  });

  it('keeps its secret and its codes encrypted', async () => {
    const { secret, codes } = await enrolled();
    const kept = JSON.stringify(await rowsOf(installation.engine, 'second_factor'));
    expect(kept).not.toContain(secret);
    for (const code of codes) expect(kept).not.toContain(code);
  });
});

it('leaves a ledger that verifies', async () => {
  const ledgers: string[] = [];
  for await (const { ledger, faults } of verifyOrganization(installation.engine, at.organization)) {
    expect(faults).toEqual([]);
    ledgers.push(ledger);
  }
  expect(ledgers).toEqual(['organization']);
});
