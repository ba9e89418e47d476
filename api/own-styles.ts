import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

/**
 * Lets a page that stands alone use the styles that are written in it, and nothing else: by their hashes, so that what
 * somebody might smuggle into a document stays without effect.
 */
export function ownStyles(c: Context<Env>, page: Uint8Array): void {
  const text = new TextDecoder().decode(page);
  const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  c.set('policy', policyOf([...new Set(styles)]));
}

const policyOf = (styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src ${styles.length === 0 ? "'none'" : styles.join(' ')}`,
    "img-src 'self' data:",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Puts the policy of such a page in place of the one that every other answer has; stands before what sets that one. */
export const ownPolicy: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const policy = c.get('policy');
  if (policy !== undefined) c.header('Content-Security-Policy', policy);
};
