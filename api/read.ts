import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { type Engine, issuesOf, type Page, rolesView } from '../engine/index.ts';
import type { Env } from './env.ts';
import { invalidRequest, Refused } from './problems.ts';
import { hasAlready, tagOf } from './request.ts';
import { type Resource, routeOf } from './resource.ts';
import { resources } from './resources.ts';

/** Where views are read: one route for each resource of the table. */
export function resourceRoutes(app: Hono<Env>, engine: Engine): void {
  for (const resource of resources) {
    app.get(routeOf(resource.path), async (c) => {
      const asked = { ...pathOf(resource, c), ...queryOf(resource, c) };
      await refuseReader(engine, resource, c, asked);
      const view = await resource.view(engine, asked);
      if (view === undefined) throw notThere(resource);
      return answer(c, resource, view as object);
    });
  }
}

/** An address that no thing can have is the address of nothing. */
function pathOf(resource: Resource, c: Context<Env>): Record<string, unknown> {
  const parsed = resource.params.safeParse(c.req.param());
  if (parsed.success) return parsed.data;
  throw notThere(resource, String(parsed.error.issues[0]?.path[0]));
}

function queryOf(resource: Resource, c: Context<Env>): Record<string, unknown> {
  const twice = Object.entries(c.req.queries()).filter(([, values]) => values.length > 1);
  if (twice.length > 0) throw invalidRequest(...twice.map(([path]) => ({ path, reason: 'given-twice' })));
  const { lang: _lang, ...query } = c.req.query();
  const parsed = resource.query.strict().safeParse(query);
  if (parsed.success) return parsed.data;
  throw invalidRequest(...issuesOf(parsed.error as z.ZodError, query));
}

const notThere = ({ path }: Resource, what = innermost(path)): Refused =>
  new Refused({ code: 'not-found', what, id: '' });

const innermost = (path: string): string => [...path.matchAll(/\{(\w+)\}/g)].at(-1)?.[1] ?? 'organization';

async function refuseReader(
  engine: Engine,
  { readers, own }: Resource,
  c: Context<Env>,
  asked: Record<string, unknown>,
): Promise<void> {
  if (readers === undefined) return;
  const principal = c.get('principal');
  if (principal.kind === 'public') throw new Refused({ code: 'not-signed-in' });
  if (principal.scopes?.includes('read') === false) throw new Refused({ code: 'read-scope-missing' });
  if (own !== undefined && principal.id === asked[own]) return;
  const { organization, process } = asked as { organization: string; process?: string };
  const held = await rolesView(engine, { organization, principal, process });
  if (!held.some((role) => readers.includes(role)))
    throw new Refused({ code: 'not-readable', needs: readers });
}

function answer(c: Context<Env>, resource: Resource, view: object): Response {
  c.header('Cache-Control', resource.readers === undefined ? 'no-cache' : 'no-store');
  if (resource.tag !== undefined) {
    const tag = tagOf(resource.tag(view));
    c.header('ETag', tag);
    if (hasAlready(c, tag)) return c.body(null, 304);
  }
  if (resource.list) linkNext(c, (view as Page<unknown>).next);
  return c.json(resource.inWords?.(view, c.get('language')) ?? view);
}

/** The next page's address, by RFC 8288, so that a reader follows it without knowing how lists are cut. */
function linkNext(c: Context<Env>, next: string | undefined): void {
  if (next === undefined) return;
  const query = new URLSearchParams({ ...c.req.query(), after: next });
  c.header('Link', `<${c.req.path}?${query}>; rel="next"`);
}
