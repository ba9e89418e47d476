import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../cli/listen.ts';
import { makeSetUpCode } from '../../engine/index.ts';
import { codeAt } from '../sign-in/authenticator.ts';
import { anInstallation, type Installation, linkIn } from '../sign-in/given-installation.ts';
import { aBrowser } from './chromium.ts';
import { freePort } from './free-port.ts';

let installation: Installation;
let base: string;
let context: BrowserContext;
let page: Page;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  installation = await anInstallation({ baseUrl: base });
  const server = await listen(installation.app, port, '127.0.0.1');
  const browser = await aBrowser({ javaScriptEnabled: true });
  context = browser.context;
  page = await context.newPage();
  closing.push(
    () => browser.close(),
    () => server.stop(1000),
  );
});
afterAll(async () => {
  for (const close of closing) await close();
});

let seen = 0;
/** Where to leave a picture of each page, for who wants to look at them. */
const pictures = process.env.CAUCE_PICTURES;

/** Nothing that keeps somebody from reading or using the page, by the rules of WCAG 2.2 AA. */
async function isAccessible(): Promise<void> {
  seen += 1;
  if (pictures !== undefined)
    await page.screenshot({ path: `${pictures}/${String(seen).padStart(2, '0')}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
  const [scroll, width] = (await page.evaluate(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )) as [number, number];
  expect(scroll, 'nothing is read by scrolling sideways').toBeLessThanOrEqual(width);
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

/** Opens the link of the last mail and presses the button of its page. */
async function followMail(): Promise<void> {
  const mails = await installation.deliver();
  await page.goto(linkIn(mails.at(-1)));
  await isAccessible();
  await page.locator('main form button').first().click();
}

describe('the pages, in a browser on a small telephone', () => {
  it('set the first organization up, and sign its administrator in', async () => {
    await page.goto(`${base}/`);
    await isAccessible();
    await page.goto(`${base}/setup`);
    await isAccessible();
    await page.locator('[name=code]').fill('wrong-code');
    await page.locator('[name=organization]').fill('penalolen');
    await page.locator('[name=name]').fill('Municipalidad de prueba');
    await page.locator('[name=office]').fill('Administración');
    await page.locator('[name=email]').fill('administracion@municipio.example');
    await page.locator('main form button').click();
    await isAccessible();
    expect(await page.locator('[name=name]').inputValue()).toBe('Municipalidad de prueba');
    await page.locator('[name=code]').fill(await makeSetUpCode(installation.engine));
    await page.locator('main form button').click();
    await isAccessible();
    await followMail();
    expect(page.url()).toBe(`${base}/account`);
    await isAccessible();
  });

  it('ask an administrator for a second factor before their first command, and say where', async () => {
    await page.goto(`${base}/o/penalolen/do/register-person`);
    await isAccessible();
    await page.locator('[name=office]').fill('Equipo de gobierno abierto');
    await page.locator('[name=institution]').fill('Municipalidad de prueba');
    await press(/./);
    expect(await page.getByRole('alert').textContent()).toMatch(/segundo factor/i);
    expect(await page.locator('[name=office]').inputValue()).toBe('Equipo de gobierno abierto');
    await isAccessible();
    await page.goto(`${base}/account/second-factor`);
    await page.locator('main form button').first().click();
    await isAccessible();
    const secret = ((await page.locator('main code').textContent()) ?? '').replaceAll(' ', '');
    await page.locator('[name=code]').fill(codeAt(secret, Date.now()));
    await press(/confirmar/i);
    await isAccessible();
  });
});

describe('the desk, in a browser on a small telephone', () => {
  it('publishes a method, opens a process and shows where it stands', async () => {
    await page.goto(`${base}/o/penalolen/workflows`);
    await isAccessible();
    const ofPenalolen = page.locator('[name=workflow][value*=penalolen-action-plan]');
    await page.locator('main form', { has: ofPenalolen }).last().getByRole('button').click();
    await page.goto(`${base}/o/penalolen/workflows`);
    await page.locator('main a[href*="open-process"]').first().click();
    await isAccessible();
    await page.locator('[name=title]').fill('Plan de acción 2021–2024');
    await page.locator('main form button[type=submit]').last().click();
    await page.goto(`${base}/o/penalolen`);
    await isAccessible();
    await page.getByRole('link', { name: 'Plan de acción 2021–2024' }).click();
    await isAccessible();
    const picture = page.locator('main img');
    expect(
      await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
    ).toBeGreaterThan(100);
    await page.getByRole('link', { name: /Foro/ }).click();
    await isAccessible();
  });

  it('works without any program in the browser', async () => {
    const bare = await aBrowser({ javaScriptEnabled: false });
    closing.unshift(() => bare.close());
    const plain = await bare.context.newPage();
    await plain.goto(`${base}/sign-in`);
    await plain.locator('[name=email]').fill('administracion@municipio.example');
    await plain.locator('main form button').first().click();
    const mails = await installation.deliver();
    await plain.goto(linkIn(mails.at(-1)));
    await plain.locator('main form button').first().click();
    expect(plain.url()).toBe(`${base}/account`);
    await plain.goto(`${base}/o/penalolen`);
    expect(await plain.getByRole('link', { name: 'Plan de acción 2021–2024' }).count()).toBe(1);
  });
});
