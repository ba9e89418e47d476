import type { Context, MiddlewareHandler } from 'hono';
import {
  authenticate,
  countAttempt,
  currentSession,
  type EngineWithDoor,
  hasSessionCookie,
  type Principal,
  principalIn,
  publicPrincipal,
} from '../engine/index.ts';
import type { Env } from './env.ts';
import { isFromUs } from './origin.ts';
import { Refused } from './problems.ts';

/**
 * Takes who calls from the key that they show, or else from the session of their browser; without either, the
 * public calls. A key of another organization and an organization that is not there are answered alike, and who
 * signs in but is nobody in this organization is the public.
 */
export const signIn =
  (engine: EngineWithDoor): MiddlewareHandler<Env, '/api/:organization/*'> =>
  async (c, next) => {
    const shown = c.req.header('authorization');
    const organization = c.req.param('organization');
    const principal =
      shown === undefined
        ? await bySession(c, engine, organization)
        : await byKey(engine, organization, shown);
    c.set('principal', principal);
    return next();
  };

async function byKey(engine: EngineWithDoor, organization: string, shown: string): Promise<Principal> {
  const secret = /^Bearer +(\S+)$/i.exec(shown)?.[1];
  const principal = secret === undefined ? undefined : await authenticate(engine, organization, secret);
  if (principal !== undefined) return { ...principal, via: 'key' };
  await countAttempt(engine, organization, 'stranger', 'not-signed-in');
  throw new Refused({ code: 'not-signed-in' });
}

async function bySession(c: Context<Env>, engine: EngineWithDoor, organization: string): Promise<Principal> {
  if (!hasSessionCookie(c.req.raw.headers)) return publicPrincipal;
  if (!(await isFromUs(c, engine))) throw new Refused({ code: 'untrusted-origin' });
  const who = await currentSession(engine, c.req.raw.headers);
  return who === undefined ? publicPrincipal : principalIn(engine, organization, who);
}
