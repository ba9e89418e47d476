import type { Hono } from 'hono';
import { type Action, actionsOf } from '../../api/actions.ts';
import type { Env } from '../../api/env.ts';
import { type Resource, routeOf } from '../../api/resource.ts';
import { resources } from '../../api/resources.ts';
import type { Role } from '../../engine/people/roles.ts';
import type { Asked } from './compare.ts';
import type { Explored } from './explore.ts';
import { known } from './explore.ts';
import { filled, type Kind, type Slot, samplesOf, slotsOf, withAt } from './inputs.ts';

/** A request with one place for a name, which may be somebody else's or nobody's. */
export interface Probe {
  readonly what: string;
  readonly field: string;
  readonly kind: Kind;
  /** Who may ask for it. */
  readonly by: readonly Role[];
  with(name: string): Asked;
}

/** What a route of the application is: its method, and its path with `:names`. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

/** The routes that something answers at, each once; what only looks on on the way is none. */
export function routesOf(app: Hono<Env>): Route[] {
  const routes = app.routes.filter(({ method }) => method !== 'ALL');
  return [...new Map(routes.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()];
}

/** Routes that belong to no organization, and so have nothing of any. */
export const ofNobody = /^\/(health|api|api\/openapi\.json|api\/style\.css|problems\/:code)$/;

/** Checks of a file that is sent along: they name nothing of an organization but itself. */
const checksOfAFile = /^\/api\/:organization\/workflow-checks\/\w+$/;

/** Where commands come in; a report of returned mail is one, whose names are in the mail and are tried as the command's. */
const commandRoutes = [
  '/api/:organization/commands/:command',
  '/api/:organization/processes/:process/commands/:command',
  '/api/:organization/returned-mail',
];

/** What of the path is no id: a sample that is there, or one that could be. */
const words: { readonly [name: string]: string } = { version: '1', seq: '1' };

/** The shape of what a part of a path names. */
function kindOf(name: string, resource: Resource | undefined): Kind | undefined {
  const shape = resource?.params.shape[name];
  if (name in words || name === 'organization') return undefined;
  const fits = (value: string) =>
    shape === undefined || (shape as { safeParse(v: string): { success: boolean } }).safeParse(value).success;
  if (fits('00000000-0000-4000-8000-000000000000')) return 'id';
  return fits('a'.repeat(64)) && !fits('a') ? 'hash' : 'name';
}

/** Everything that can be asked of an organization with a name in it, as whoever holds every role in it. */
export function probesOf(app: Hono<Env>, at: Explored): { probes: Probe[]; uncovered: string[] } {
  const uncovered: string[] = [];
  const probes = routesOf(app).flatMap((route) => {
    if (ofNobody.test(route.path) || checksOfAFile.test(route.path)) return [];
    if (commandRoutes.includes(route.path)) return [];
    const resource = resources.find(({ path }) => routeOf(path) === route.path);
    const action = actionsOf(at.engine.catalogue).find(({ path }) => routeOf(path) === route.path);
    if (route.method === 'GET') return reading(route, resource, at);
    if (route.method === 'POST' && action !== undefined) return inPath(route, undefined, at);
    uncovered.push(`${route.method} ${route.path}`);
    return [];
  });
  const sending = actionsOf(at.engine.catalogue).flatMap((action) => actionProbes(action, at));
  return { probes: [...probes, ...sending], uncovered };
}

function reading(route: Route, resource: Resource | undefined, at: Explored): Probe[] {
  const queries = Object.entries(resource?.query.shape ?? {}).flatMap(([name, schema]): Probe[] => {
    const takes = (value: string) =>
      (schema as { safeParse(v: string): { success: boolean } }).safeParse(value).success;
    const kind: Kind | undefined = takes('00000000-0000-4000-8000-000000000000')
      ? 'id'
      : takes('a1b2c3d4e5f6') && !takes('texto')
        ? 'prefix'
        : takes('texto')
          ? 'name'
          : undefined;
    if (kind === undefined || name === 'limit') return [];
    const path = pathWith(route.path, at, {});
    return [
      {
        what: `GET ${route.path}?${name}`,
        field: name,
        kind,
        by: resource?.readers ?? [],
        with: (value) => ({ method: 'GET', path: `${path}?${name}=${value}` }),
      },
    ];
  });
  return [...inPath(route, resource, at), ...queries];
}

/** One probe for each part of a path that names something. */
function inPath(route: Route, resource: Resource | undefined, at: Explored): Probe[] {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return names.flatMap((name): Probe[] => {
    const kind = kindOf(name, resource);
    if (kind === undefined) return [];
    return [
      {
        what: `${route.method} ${route.path} :${name}`,
        field: name,
        kind,
        by: resource?.readers ?? [],
        with: (value) => ({
          method: route.method,
          path: pathWith(route.path, at, { [name]: value }),
          ...(route.method === 'GET' ? {} : { body: {} }),
        }),
      },
    ];
  });
}

/** A path with what is there in the organization, and with what is given in its place. */
export function pathWith(path: string, at: Explored, given: { readonly [name: string]: string }): string {
  return path.replaceAll(/:(\w+)|\{(\w+)\}/g, (_whole, one?: string, other?: string) => {
    const name = one ?? other ?? '';
    if (name in given) return given[name]!;
    if (name === 'organization') return at.organization;
    return words[name] ?? known(at.made, { field: name } as Slot) ?? 'texto';
  });
}

/** Whether a place takes whatever people write, so that nothing is looked up by it. */
const isFreeText = ({ input }: Action, sample: unknown, { path, kind }: Slot): boolean =>
  kind === 'name' && input.safeParse(withAt(sample, path, 'Ñandú, y más')).success;

/** One probe for each place of a command's input that names something, the other places filled with what is there. */
function actionProbes(action: Action, at: Explored): Probe[] {
  const path = pathWith(action.path, at, {});
  const probes = new Map<string, Probe>();
  for (const sample of samplesOf(action)) {
    const now = at.engine.clock.now();
    const input = filled(sample, (slot) => (slot.kind === 'instant' ? now : known(at.made, slot)));
    for (const slot of slotsOf(sample).filter(({ kind }) => kind !== 'instant')) {
      const what = `${action.name} ${slot.path.join('.')}`;
      if (probes.has(what) || isFreeText(action, sample, slot)) continue;
      const body = (value: string) => withAt(input, slot.path, value);
      probes.set(what, {
        what,
        field: slot.field,
        kind: slot.kind,
        by: action.by,
        with: (value) => ({ method: 'POST', path, body: body(value) }),
      });
    }
  }
  // The process of the address too: the command must say nothing of one that is not there.
  if (action.path.includes('{process}')) {
    const input = filled(samplesOf(action)[0], (slot) => known(at.made, slot));
    probes.set(`${action.name} {process}`, {
      what: `${action.name} {process}`,
      field: 'process',
      kind: 'id',
      by: action.by,
      with: (value) => ({ method: 'POST', path: pathWith(action.path, at, { process: value }), body: input }),
    });
  }
  return [...probes.values()];
}
