import { beforeAll, describe, expect, it, vi } from 'vitest';
import { accepted, type TestOrganization } from '../given.ts';
import { anInstallation, type Installation, linkIn, pass } from './given-installation.ts';
import { anAddress, aPerson, invited, type Someone, someoneSignedIn } from './given-people.ts';

let installation: Installation;
let at: TestOrganization;
let someone: Someone;
beforeAll(async () => {
  installation = await anInstallation();
  at = await installation.organization();
  someone = await someoneSignedIn(installation, at, { role: 'team' });
});

/** Each test asks from a place of its own, so that no limit of one is met by another. */
let place = 0;
const from = () => `place-${++place}`;

async function askedLink(email: string): Promise<string> {
  const browser = installation.browser();
  await browser.once('/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ email }),
    headers: { origin: 'http://localhost', 'x-test-place': from() },
  });
  const mails = await installation.deliver();
  return new URL(linkIn(mails.at(-1))).pathname;
}

describe('a link by mail', () => {
  it('signs in by the button of its page', async () => {
    const { email } = await someoneSignedIn(installation, at);
    const browser = installation.browser();
    const page = await browser.open(await askedLink(email));
    expect(page.status).toBe(200);
    const account = await browser.submit(page, '/sign-in/link');
    expect(account).toMatchObject({ status: 200, path: '/account' });
    expect(account.text).toContain(email);
    expect(account.text).toContain('Oficina de partes');
  });

  it('does nothing when it is opened, however often, as programs that check mail do', async () => {
    const { email } = await someoneSignedIn(installation, at);
    const link = await askedLink(email);
    const scanner = installation.browser();
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await scanner.once(link, { method })).status).toBe(200);
    expect(scanner.cookie).toBe('');
    const browser = installation.browser();
    expect((await browser.submit(await browser.open(link), '/sign-in/link')).path).toBe('/account');
  });

  it('is good once', async () => {
    const { email } = await someoneSignedIn(installation, at);
    const link = await askedLink(email);
    const [first, thief] = [installation.browser(), installation.browser()];
    await first.submit(await first.open(link), '/sign-in/link');
    const second = await thief.submit(await thief.open(link), '/sign-in/link');
    expect(second).toMatchObject({ status: 410, text: expect.stringContaining('ya se usó') });
    expect(thief.cookie).toBe('');
  });

  it('is refused once it has expired, to whoever stole it too', async () => {
    const { email } = await someoneSignedIn(installation, at);
    const link = await askedLink(email);
    const thief = installation.browser();
    const page = await thief.open(link);
    pass(21);
    expect(await thief.submit(page, '/sign-in/link')).toMatchObject({
      status: 410,
      text: expect.stringContaining('venció'),
    });
    expect(thief.cookie).toBe('');
  });

  it('is refused when it was made up', async () => {
    const browser = installation.browser();
    const page = await browser.open(`/sign-in/link/${'a'.repeat(32)}`);
    expect(await browser.submit(page, '/sign-in/link')).toMatchObject({ status: 404 });
  });

  it('is given to one of two who press at once', async () => {
    const { email } = await someoneSignedIn(installation, at);
    const link = await askedLink(email);
    const browsers = [1, 2, 3, 4].map(() => installation.browser());
    const pages = await Promise.all(
      browsers.map(async (browser) => browser.submit(await browser.open(link), '/sign-in/link')),
    );
    expect(pages.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(browsers.filter(({ cookie }) => cookie !== '')).toHaveLength(1);
  });

  it('is in the language that it was asked for in', async () => {
    const browser = installation.browser('en-GB');
    await browser.post('/sign-in', { email: someone.email });
    const [mail] = await installation.deliver();
    expect(mail).toMatchObject({ to: someone.email, subject: 'Your link to sign in to Cauce' });
    expect(mail?.text.split('\n')).toContain(linkIn(mail));
  });
});

describe('who asks for a link', () => {
  const ask = (email: string) =>
    installation.browser().once('/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ email }),
      headers: { origin: 'http://localhost', 'x-test-place': from() },
    });

  it('is told the same whether the address is known or not', async () => {
    const answers = await Promise.all([
      ask(someone.email),
      ask(anAddress()),
      ask(someone.email.toUpperCase()),
    ]);
    const told = await Promise.all(
      answers.map(async (answer) => ({
        status: answer.status,
        headers: [...answer.headers].filter(([name]) => name !== 'date'),
        body: await answer.text(),
      })),
    );
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    const mails = await installation.deliver();
    expect(mails.map(({ to }) => to)).toEqual([someone.email, someone.email]);
  });

  it('causes the same work whether the address is known or not', async () => {
    const statements = async (email: string) => {
      const { engine } = installation;
      const unit = vi.spyOn(engine, 'unit');
      await ask(email);
      const count = unit.mock.calls.length;
      unit.mockRestore();
      return count;
    };
    const known = await statements(someone.email);
    expect(known).toBeGreaterThan(2);
    expect(await statements(anAddress())).toBe(known);
  });

  it('is told beside the field what is wrong with an address that is none', async () => {
    const browser = installation.browser();
    const page = await browser.submit(await browser.open('/sign-in'), '/sign-in', { email: 'nadie' });
    expect(page.status).toBe(422);
    expect(page.text).toMatch(/<input[^>]*aria-describedby="[^"]*email-error"[^>]*>/);
    expect(page.text).toContain('value="nadie"');
  });

  it('does not flood a mailbox', async () => {
    const { email } = await someoneSignedIn(installation, at);
    for (let count = 0; count < 7; count += 1) expect((await ask(email)).status).toBe(303);
    expect(await installation.deliver()).toHaveLength(4);
  });

  it('is held back after many from one place, and let in again later', async () => {
    const one = () =>
      installation.browser().once('/sign-in', {
        method: 'POST',
        body: new URLSearchParams({ email: anAddress() }),
        headers: { origin: 'http://localhost', 'x-test-place': 'busy' },
      });
    const answers: number[] = [];
    for (let count = 0; count < 21; count += 1) answers.push((await one()).status);
    expect(answers.slice(0, 20)).toEqual(Array(20).fill(303));
    expect(answers[20]).toBe(429);
    pass(15);
    expect((await one()).status).toBe(303);
  });
});

describe('an invitation', () => {
  it('does nothing when it is opened, and is good once', async () => {
    const person = await aPerson(at);
    const email = anAddress();
    const link = await invited(installation, at, { person, email });
    const [first, second] = [installation.browser(), installation.browser()];
    const page = await first.open(link);
    expect(page.text).toContain(`Municipalidad de ${at.organization}`);
    expect((await first.open(link)).status).toBe(200);
    expect((await first.submit(page, '/invitation')).path).toBe('/account');
    expect(await second.open(link)).toMatchObject({ status: 410 });
    const again = await second.post('/invitation', {
      organization: at.organization,
      token: link.split('/').at(-1) ?? '',
    });
    expect(again.status).toBe(410);
    expect(second.cookie).toBe('');
  });

  it('is refused once it was withdrawn, replaced, or is over', async () => {
    const person = await aPerson(at);
    const email = anAddress();
    const open = async (link: string) => (await installation.browser().open(link)).status;
    const first = await invited(installation, at, { person, email });
    const second = await invited(installation, at, { person, email });
    expect([await open(first), await open(second)]).toEqual([410, 200]);
    await accepted(at, at.administrator, 'withdraw-invitation', { person });
    expect(await open(second)).toBe(410);
    const third = await invited(installation, at, { person, email });
    pass(14 * 24 * 60);
    expect(await open(third)).toBe(410);
  });

  it('is not good for another organization, nor when a letter of it differs', async () => {
    const other = await installation.organization();
    const person = await aPerson(at);
    const link = await invited(installation, at, { person, email: anAddress() });
    const token = link.split('/').at(-1) ?? '';
    const browser = installation.browser();
    const altered = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    for (const path of [
      `/invitation/${other.organization}/${token}`,
      `/invitation/${at.organization}/${altered}`,
    ])
      expect((await browser.open(path)).status).toBe(404);
    expect((await browser.open('/invitation/no-such-organization/x')).status).toBe(404);
  });
});
