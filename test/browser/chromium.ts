import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

/** Where a Chromium is: where the variable says, or where Debian and its like put it. */
export function chromiumPath(): string | undefined {
  const places = [process.env.CAUCE_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  return places.find((path) => path !== undefined && existsSync(path));
}

/** What keeps a browser of the tests to itself: no sandbox for root, and no word to anyone but the server under test. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with nothing in it yet, in Spanish, on a small screen: most people read on an old telephone. */
export async function aBrowser(
  options: { javaScriptEnabled?: boolean } = {},
): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const executablePath = chromiumPath();
  if (executablePath === undefined)
    throw new Error(
      'There is no Chromium: install it (apt-get install chromium), or name it in CAUCE_CHROMIUM.',
    );
  const folder = mkdtempSync(join(tmpdir(), 'cauce-browser-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless: true,
    args,
    locale: 'es-CL',
    viewport: { width: 390, height: 844 },
    ...options,
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
