import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Env } from './env.ts';

/**
 * Where on the network a request comes from, for limits: what the proxy in front says, where one is set, or the
 * other end of the connection. A header that no proxy of ours writes is not believed: anyone could.
 */
export function placeOf(c: Context<Env>, clientIpHeader: string | undefined): string {
  const told = clientIpHeader === undefined ? undefined : c.req.header(clientIpHeader);
  // A chain of proxies adds to the end, so the last one is what our own proxy saw.
  const last = told?.split(',').at(-1)?.trim();
  if (last !== undefined && last !== '') return last;
  // A request that came over no connection, as tests send them.
  if ((c.env as { incoming?: unknown } | undefined)?.incoming === undefined) return 'here';
  return getConnInfo(c).remote.address ?? 'unknown';
}
