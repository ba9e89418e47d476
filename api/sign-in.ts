import type { MiddlewareHandler } from 'hono';
import { authenticate, countAttempt, type Engine, publicPrincipal } from '../engine/index.ts';
import type { Env } from './env.ts';
import { Refused } from './problems.ts';

/**
 * Takes who calls from the key that they show; without one, the public calls. A key of another organization
 * and an organization that is not there are answered alike.
 */
export const signIn =
  (engine: Engine): MiddlewareHandler<Env, '/api/:organization/*'> =>
  async (c, next) => {
    const shown = c.req.header('authorization');
    if (shown === undefined) {
      c.set('principal', publicPrincipal);
      return next();
    }
    const secret = /^Bearer +(\S+)$/i.exec(shown)?.[1];
    const organization = c.req.param('organization');
    const principal = secret === undefined ? undefined : await authenticate(engine, organization, secret);
    if (principal === undefined) {
      await countAttempt(engine, organization, 'stranger', 'not-signed-in');
      throw new Refused({ code: 'not-signed-in' });
    }
    c.set('principal', principal);
    return next();
  };
