import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Env, Hono } from 'hono';
import { ownStyle } from './own-style.ts';

const pico = readFileSync(
  fileURLToPath(import.meta.resolve('@picocss/pico/css/pico.classless.min.css')),
  'utf8',
);

interface Asset {
  readonly path: string;
  readonly content: string;
}

/** A stylesheet under an address that changes with its content, so that a browser may keep it for good. */
function asset(name: string, content: string): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${hash}.css`, content };
}

const assets = [asset('pico', pico), asset('cauce', ownStyle)];

/** The addresses of the stylesheets, in the order in which they are read. */
export const stylesheets = assets.map(({ path }) => path);

/** Serves what the pages are drawn with, from here and from nowhere else. */
export function assetRoutes<E extends Env>(app: Hono<E>): void {
  for (const { path, content } of assets) {
    app.get(path, (c) =>
      c.body(content, 200, {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=31536000, immutable',
      }),
    );
  }
}
