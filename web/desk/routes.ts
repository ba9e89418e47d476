import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import {
  courseView,
  type Engine,
  organizationLedgerView,
  organizationView,
  processLedgerView,
  processView,
  roles,
  rolesView,
} from '../../engine/index.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import { codingPages } from '../evaluation/routes.ts';
import type { Html } from '../forms/draw-field.ts';
import { territorialWorkPages } from '../territorial-work/routes.ts';
import { transferPages } from '../transfer/routes.ts';
import { windowRoutes } from '../windows/routes.ts';
import { workflowPages } from '../workflows/routes.ts';
import { type Shown, sendCommand, showCommand } from './command-page.ts';
import { compliancePage } from './compliance-page.ts';
import { documentPages } from './document-routes.ts';
import { forumPage } from './forum-page.ts';
import { type MandatesAsked, mandatesPage } from './mandates-page.ts';
import { monitoringPage } from './monitoring-page.ts';
import { noticeClockPage } from './notice-clock-page.ts';
import { organizationPage } from './organization-page.ts';
import { peoplePage } from './people-page.ts';
import { type DeskEnv, mayRead, type Place, placeOf, type Show } from './place.ts';
import { processPage } from './process-page.ts';
import { programmePages } from './programme-routes.ts';
import { resolutionPage } from './resolution-page.ts';
import { sessionPage } from './session-page.ts';

type InProcess = Place & { process: string };

/** Where officials and members of a forum work: `/o/{organization}`, its processes, and a form for each command. */
export function deskRoutes<Env extends DeskEnv>(app: Hono<Env>, engine: Engine, show: Show): void {
  const desk = app as unknown as Hono<DeskEnv>;
  organizationPages(desk, engine, show);
  processPages(desk, engine, show);
  windowRoutes(desk, { engine, show, placeOf, withNotice });
  const own = {
    show,
    place: (c: Context<DeskEnv>) => placeOf(c) as InProcess,
    isId,
    withNotice: (c: Context<DeskEnv>, body: Html) => withNotice(c, engine, body),
  };
  documentPages(desk, engine, own);
  programmePages(desk, engine, own);
  territorialWorkPages(desk, engine, own);
  codingPages(desk, engine, own);
  transferPages(desk, engine, own);
  workflowPages(desk, engine, own);
  for (const at of ['/o/:organization/do/:command', '/o/:organization/p/:process/do/:command'] as const) {
    desk.get(at, (c) =>
      answer(c, engine, show, (command, place) => showCommand(engine, place, command, c.req.query())),
    );
    desk.post(at, (c) => answer(c, engine, show, (command, place) => sendCommand(engine, place, command, c)));
  }
}

function organizationPages(desk: Hono<DeskEnv>, engine: Engine, show: Show): void {
  desk.get('/o/:organization', async (c) => {
    const place = placeOf(c);
    const body = await organizationPage(engine, place);
    return body === undefined
      ? c.notFound()
      : show(c, { title: place.organization, body: await withNotice(c, engine, body) });
  });
  desk.get('/o/:organization/people', async (c) => {
    const place = placeOf(c);
    if (!(await administers(engine, place))) return c.notFound();
    const after = c.req.query('after');
    if (after !== undefined && !isId(after)) return c.notFound();
    const body = await peoplePage(engine, place, after);
    return show(c, { title: say(place.language, 'desk.people'), body });
  });
  desk.get('/o/:organization/mandates', async (c) => {
    const place = placeOf(c);
    const asked = mandatesAsked(c.req.query());
    if (asked === undefined || (await organizationView(engine, place)) === undefined) return c.notFound();
    const body = await mandatesPage(engine, place, asked);
    return show(c, { title: say(place.language, 'desk.mandates'), body });
  });
}

function processPages(desk: Hono<DeskEnv>, engine: Engine, show: Show): void {
  desk.get('/o/:organization/p/:process', async (c) => {
    const place = placeOf(c) as InProcess;
    const view = isId(place.process) ? await processView(engine, place) : undefined;
    if (view === undefined) return c.notFound();
    return show(c, {
      title: view.title,
      body: await withNotice(c, engine, await processPage(engine, place, view)),
    });
  });
  desk.get('/o/:organization/p/:process/forum', async (c) => {
    const place = placeOf(c) as InProcess;
    const body = isId(place.process) ? await forumPage(engine, place) : undefined;
    if (body === undefined) return c.notFound();
    const title = say(place.language, 'desk.forum');
    return show(c, { title, body: await withNotice(c, engine, body) });
  });
  desk.get('/o/:organization/p/:process/monitoring', async (c) => {
    const place = placeOf(c) as InProcess;
    const after = c.req.query('after');
    const known = isId(place.process) && (after === undefined || isId(after));
    const body = known ? await monitoringPage(engine, place, after) : undefined;
    if (body === undefined) return c.notFound();
    const title = say(place.language, 'values.monitoringPage.title');
    return show(c, { title, body: await withNotice(c, engine, body) });
  });
  desk.get('/o/:organization/p/:process/compliance', async (c) => {
    const place = placeOf(c) as InProcess;
    const body = isId(place.process) ? await compliancePage(engine, place) : undefined;
    if (body === undefined) return c.notFound();
    const title = say(place.language, 'values.compliancePage.title' as MessagePath);
    return show(c, { title, body: await withNotice(c, engine, body) });
  });
  desk.get('/o/:organization/p/:process/notice-clock', async (c) => {
    const place = placeOf(c) as InProcess;
    const course = isId(place.process) ? await courseView(engine, place) : undefined;
    if (course === undefined) return c.notFound();
    const body = await noticeClockPage(engine, place, course.spec, c.req.query());
    if (body === undefined) return c.notFound();
    return show(c, { title: say(place.language, 'values.noticeClock.title'), body });
  });
  desk.get('/o/:organization/p/:process/resolutions/:resolution', async (c) => {
    const place = placeOf(c) as InProcess;
    const resolution = c.req.param('resolution');
    const known = isId(place.process) && isId(resolution);
    const page = known ? await resolutionPage(engine, place, resolution) : undefined;
    if (page === undefined) return c.notFound();
    return show(c, { ...page, body: await withNotice(c, engine, page.body) });
  });
  desk.get('/o/:organization/p/:process/sessions/:session', async (c) => {
    const place = placeOf(c) as InProcess;
    const session = c.req.param('session');
    const known = isId(place.process) && isId(session);
    const page = known ? await sessionPage(engine, place, session) : undefined;
    if (page === undefined) return c.notFound();
    return show(c, { ...page, body: await withNotice(c, engine, page.body) });
  });
}

/** A day that there is: no 31st of February. */
const isDay = (text: string): boolean =>
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** What a page of mandates is asked for; nothing where the address asks for what cannot be. */
function mandatesAsked({
  role = '',
  on = '',
  after = '',
}: Record<string, string>): MandatesAsked | undefined {
  if (role !== '' && !(roles as readonly string[]).includes(role)) return undefined;
  if (on !== '' && !isDay(on)) return undefined;
  if (after !== '' && !isId(after)) return undefined;
  return { role: role || undefined, on: on || undefined, after: after || undefined };
}

/** The list of those who act is for administrators, as it is in the API. */
async function administers(engine: Engine, { organization, principal }: Place): Promise<boolean> {
  if (!mayRead(principal)) return false;
  return (await rolesView(engine, { organization, principal })).includes('administrator');
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

async function answer(
  c: Context<DeskEnv>,
  engine: Engine,
  show: Show,
  page: (command: NonNullable<ReturnType<Engine['catalogue']['command']>>, place: Place) => Promise<Shown>,
): Promise<Response> {
  const place = placeOf(c);
  const command = engine.catalogue.command(c.req.param('command') ?? '');
  const scope = place.process === undefined ? 'organization' : 'process';
  if (command?.scope !== scope || (place.process !== undefined && !isId(place.process))) return c.notFound();
  const shown = await page(command, place);
  if ('to' in shown) return c.redirect(shown.to, 303);
  const title = say(place.language, `commands.${command.name}.title`);
  return show(c, { title, body: shown.body, status: shown.status ?? 200 });
}

/** Says above a page what was just done on the one before: as the ledger tells it, and to who did it. */
export async function withNotice(c: Context<DeskEnv>, engine: Engine, body: Html): Promise<Html> {
  const { done = '', seq = '' } = c.req.query();
  if (engine.catalogue.command(done) === undefined || !/^[1-9]\d{0,8}$/.test(seq)) return body;
  const { organization, process, principal, language } = placeOf(c);
  const page = { organization, after: String(Number(seq) - 1), limit: 1 };
  const events = await (process === undefined
    ? organizationLedgerView(engine, page)
    : processLedgerView(engine, { ...page, process }));
  const event = events?.items[0]?.body;
  if (event?.command !== done || event.by.id !== principal.id) return body;
  const command = say(language, `commands.${done}.title`);
  return html`<p role="status" class="done">${say(language, 'desk.done', { command, seq })}</p>${body}`;
}
