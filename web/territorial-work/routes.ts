import type { Context, Hono } from 'hono';
import type { Engine } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import type { DeskEnv } from '../desk/place.ts';
import type { Desk } from '../desk/programme-routes.ts';
import type { Html } from '../forms/draw-field.ts';
import { agendaPage } from './agenda-page.ts';
import { agendasPage } from './agendas-page.ts';
import { isMatterState, mattersPage } from './matters-page.ts';
import { tablePage } from './table-page.ts';
import { tablesPage } from './tables-page.ts';

type Page = { readonly title: string; readonly body: Html } | undefined;

/** What goes on in a territory, open to everybody: matters, working tables, diagnoses and agendas. */
export function territorialWorkPages(app: Hono<DeskEnv>, engine: Engine, desk: Desk): void {
  const { show, place, isId, withNotice } = desk;
  const below = '/o/:organization/p/:process' as const;
  const answer = async (c: Context<DeskEnv>, page: Page) =>
    page === undefined ? c.notFound() : show(c, { ...page, body: await withNotice(c, page.body) });
  const titled = (c: Context<DeskEnv>, path: `${string}.${string}`, body: Html | undefined): Page =>
    body && { title: say(place(c).language, `values.${path}`), body };
  const fits = (c: Context<DeskEnv>, id?: string) => isId(place(c).process) && (id === undefined || isId(id));
  app.get(`${below}/matters`, async (c) => {
    const { state, after } = c.req.query();
    const known = fits(c, after) && (state === undefined || isMatterState(state));
    const body = known ? await mattersPage(engine, place(c), { state, after }) : undefined;
    return answer(c, titled(c, 'tablesPage.matters', body));
  });
  app.get(`${below}/working-tables`, async (c) => {
    const { after } = c.req.query();
    const body = fits(c, after) ? await tablesPage(engine, place(c), after) : undefined;
    return answer(c, titled(c, 'tablesPage.tables', body));
  });
  app.get(`${below}/working-tables/:table`, async (c) => {
    const table = c.req.param('table');
    return answer(c, fits(c, table) ? await tablePage(engine, place(c), table) : undefined);
  });
  app.get(`${below}/local-agendas`, async (c) => {
    const body = fits(c) ? await agendasPage(engine, place(c)) : undefined;
    return answer(c, titled(c, 'agendaPage.title', body));
  });
  app.get(`${below}/local-agendas/:agenda`, async (c) => {
    const agenda = c.req.param('agenda');
    return answer(c, fits(c, agenda) ? await agendaPage(engine, place(c), agenda) : undefined);
  });
}
