import { AxeBuilder } from '@axe-core/playwright';
import { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen } from '../../cli/listen.ts';
import type { Principal } from '../../engine/index.ts';
import { startRenderer } from '../../templates/formats/renderer.ts';
import { createApp } from '../../web/app.ts';
import { assetRoutes } from '../../web/assets.ts';
import type { DeskEnv } from '../../web/desk/place.ts';
import { deskRoutes } from '../../web/desk/routes.ts';
import { showPage } from '../../web/shell.ts';
import { withGate } from '../engine/dialogues/given-dialogues.ts';
import { aDeclaration, aRegister, type Register } from '../engine/documents/register/given-register.ts';
import { aBrowser } from './chromium.ts';
import { freePort } from './free-port.ts';

withGate([]);

let given: Register;
let page: Page;
let desk: string;
let site: string;
const closing: (() => Promise<unknown>)[] = [];

/** The desk with somebody at work, without the door. */
function deskOf(principal: Principal): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.use(async (c, next) => {
    c.set('principal', principal);
    c.set('language', c.req.query('lang') === 'en' ? 'en' : 'es');
    await next();
  });
  assetRoutes(app as never);
  deskRoutes(app, given.at.engine, showPage);
  return app;
}

async function serve(app: Parameters<typeof listen>[0]): Promise<string> {
  const port = await freePort();
  const server = await listen(app, port, '127.0.0.1');
  closing.push(() => server.stop(1000));
  return `http://127.0.0.1:${port}`;
}

beforeAll(async () => {
  given = await aRegister();
  const renderer = startRenderer({ workers: 1 });
  closing.push(() => renderer.close());
  site = await serve(createApp(given.at.engine, () => {}, { renderer }));
  desk = await serve(deskOf(given.team) as never);
  const browser = await aBrowser({ javaScriptEnabled: true });
  closing.unshift(() => browser.close());
  page = await browser.context.newPage();
});
afterAll(async () => {
  for (const close of closing) await close();
});

let seen = 0;
/** Where to leave a picture of each page, for who wants to look at them. */
const pictures = process.env.CAUCE_PICTURES;

async function isAccessible(): Promise<void> {
  seen += 1;
  if (pictures !== undefined)
    await page.screenshot({
      path: `${pictures}/documents-${String(seen).padStart(2, '0')}.png`,
      fullPage: true,
    });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
  const [scroll, width] = (await page.evaluate(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )) as [number, number];
  expect(scroll, 'nothing is read by scrolling sideways').toBeLessThanOrEqual(width);
}

it('prepares a document by name, and shows the register and the document to who works on it', async () => {
  await given.accepted('write-declaration', aDeclaration);
  const at = `${desk}/o/${given.at.organization}/p/${given.process}`;
  await page.goto(`${at}/documents`);
  await isAccessible();
  await page.getByRole('button', { name: 'Preparar un documento' }).click();
  await isAccessible();
  await page.getByRole('link', { name: 'Declaratoria conjunta' }).click();
  await isAccessible();
  await page.locator('[name=subject]').selectOption({ label: 'Declaratoria conjunta de apertura' });
  await page.locator('main form button[type=submit]').last().click();
  expect(page.url()).toMatch(/\/documents\/[0-9a-f-]{36}\?done=draft-document/);
  await isAccessible();
  await page.goto(`${at}/documents?lang=en`);
  await isAccessible();
});

it('tells whoever scans a paper what it is, and lets folio and code be typed', async () => {
  const { document, folio, contentHash } = await given.minutes();
  const paper = `${site}/v/${given.at.organization}/${folio}/${contentHash.slice(0, 16)}`;
  await page.goto(paper);
  await isAccessible();
  await given.accepted('sign-document', { document, contentHash, means: 'electronic' }, given.facilitator);
  await given.accepted('publish-document', { document });
  await page.goto(paper);
  expect(await page.locator('h1').textContent()).toBe('Vigente');
  await isAccessible();
  await page.goto(`${site}/v/${given.at.organization}/${folio}/${'0'.repeat(16)}`);
  await isAccessible();
  await page.goto(`${site}/v`);
  await page.locator('[name=organization]').fill(given.at.organization);
  await page.locator('[name=folio]').fill(folio.toLowerCase());
  await page.locator('[name=hash]').fill(contentHash.slice(0, 16));
  await isAccessible();
  await page.locator('main form button').click();
  expect(page.url()).toBe(paper);
  await page.goto(
    `${site}/api/${given.at.organization}/processes/${given.process}/documents/${document}.html`,
  );
  expect(await page.locator('h1').count()).toBeGreaterThan(0);
  await isAccessible();
});
