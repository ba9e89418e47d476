import type { MiddlewareHandler } from 'hono';
import type { Env } from '../api/env.ts';
import { Refused } from '../api/problems.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a form that cannot be read before anything is done with it: parts without an end, or none where there should
 * be some. What was read here is not read again by who handles it.
 */
export const readableForm: MiddlewareHandler<Env> = async (c, next) => {
  if (!safe.has(c.req.method)) {
    try {
      await c.req.parseBody();
    } catch (error) {
      // The reader of forms throws nothing else; what is too large, or breaks off, is told by its own name.
      if (error instanceof TypeError) throw new Refused({ code: 'malformed-form' });
      throw error;
    }
  }
  return next();
};
