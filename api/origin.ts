import type { Context } from 'hono';
import { type EngineWithDoor, logAtDoor } from '../engine/index.ts';
import type { Env } from './env.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may act by the browser's cookies: one that changes something must say that it comes from our own
 * pages. Browsers always say where a form or a script sends from, and no page can say it for another.
 */
export async function isFromUs(c: Context<Env>, engine: EngineWithDoor): Promise<boolean> {
  if (safe.has(c.req.method)) return true;
  if (c.req.header('origin') === new URL(engine.signIn.settings.baseUrl).origin) return true;
  await logAtDoor(engine, 'foreign-origin');
  return false;
}
