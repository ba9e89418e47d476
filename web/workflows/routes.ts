import type { Context, Hono } from 'hono';
import { drawWorkflow, type Engine, rolesView } from '../../engine/index.ts';
import { diagramWords } from '../../templates/explain/diagram.ts';
import { say } from '../../templates/messages.ts';
import type { DeskEnv } from '../desk/place.ts';
import { placeOf } from '../desk/place.ts';
import type { Desk } from '../desk/programme-routes.ts';
import { type CheckAsked, checkPage } from './check-page.ts';
import { mayCheck } from './may-check.ts';
import { methodPage } from './method-page.ts';
import { methodOf } from './methods.ts';
import { migrationRoutes } from './migration-routes.ts';
import { workflowsPage } from './workflows-page.ts';

const aName = /^[a-z0-9](-?[a-z0-9])*$/;
const aVersion = /^[1-9]\d{0,5}$/;

/** The methods of an organization: their list, each version, a check of a file of one's own, and moves of processes. */
export function workflowPages(app: Hono<DeskEnv>, engine: Engine, desk: Desk): void {
  const { show, withNotice } = desk;
  const at = '/o/:organization/workflows' as const;
  app.get(at, async (c) => {
    const place = placeOf(c);
    const body = await workflowsPage(engine, place);
    if (body === undefined) return c.notFound();
    return show(c, { title: say(place.language, 'desk.workflows'), body: await withNotice(c, body) });
  });
  const check = async (c: Context<DeskEnv>, asked: CheckAsked | undefined) => {
    const place = placeOf(c);
    const { organization, principal } = place;
    if (!mayCheck(place, await rolesView(engine, { organization, principal }))) return c.notFound();
    const body = await checkPage(engine, place, asked, c);
    return show(c, { title: say(place.language, 'values.methodPage.check'), body });
  };
  app.get(`${at}/check`, (c) => check(c, undefined));
  app.post(`${at}/check`, async (c) => check(c, await askedOf(c)));
  app.get(`${at}/:workflow/:version`, async (c) => {
    const asked = versionAsked(c);
    const { against, start } = c.req.query();
    if (asked === undefined || (against !== undefined && !aVersion.test(against))) return c.notFound();
    const more = { against: against === undefined ? undefined : Number(against), start };
    const page = await methodPage(engine, placeOf(c), { ...asked, ...more }, c);
    return page === undefined ? c.notFound() : show(c, { ...page, body: await withNotice(c, page.body) });
  });
  app.get(`${at}/:workflow/:version/diagram.svg`, async (c) => {
    const asked = versionAsked(c);
    const { language, ...place } = placeOf(c);
    const method = asked && (await methodOf(engine, place, asked));
    if (method === undefined) return c.notFound();
    const picture = await drawWorkflow(method.definition.spec, diagramWords(language));
    return c.body(picture, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
  });
  migrationRoutes(app, engine, desk);
}

function versionAsked(c: Context<DeskEnv>): { id: string; version: number } | undefined {
  const { workflow = '', version = '' } = c.req.param() as { workflow?: string; version?: string };
  return aName.test(workflow) && aVersion.test(version)
    ? { id: workflow, version: Number(version) }
    : undefined;
}

/** What the form was filled in with: a file that was chosen takes the place of what was pasted. */
async function askedOf(c: Context<DeskEnv>): Promise<CheckAsked> {
  const body = await c.req.parseBody();
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  const { file } = body;
  const given = file instanceof File && file.size > 0 ? await file.text() : text('text');
  return {
    text: given,
    simulate: text('do') === 'simulate',
    start: text('start'),
    against: /^[a-z0-9-]{1,60}\/[1-9]\d{0,5}$/.test(text('against')) ? text('against') : '',
  };
}
