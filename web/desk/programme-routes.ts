import type { Context, Hono } from 'hono';
import type { Engine } from '../../engine/index.ts';
import type { Html } from '../forms/draw-field.ts';
import { intentPage } from './intent-page.ts';
import type { DeskEnv, Place, Show } from './place.ts';
import { programmePage } from './programme-page.ts';
import { programmeWords } from './programme-words.ts';

/** What the pages of a programme take from the desk that they are part of. */
export interface Desk {
  readonly show: Show;
  place(c: Context<DeskEnv>): Place & { process: string };
  isId(text: string): boolean;
  withNotice(c: Context<DeskEnv>, body: Html): Promise<Html>;
}

const aName = /^[a-z0-9](-?[a-z0-9])*$/;
const aPath = /^[a-z0-9/-]{1,300}$/;

/** A programme and what was asked of its processes: open to everybody, with forms for those who may. */
export function programmePages(app: Hono<DeskEnv>, engine: Engine, desk: Desk): void {
  const { show, place, isId, withNotice } = desk;
  app.get('/o/:organization/p/:process/programme', async (c) => {
    const at = place(c);
    const { level, territory, after } = c.req.query();
    const fits =
      isId(at.process) &&
      (level === undefined || aName.test(level)) &&
      (territory === undefined || aPath.test(territory)) &&
      (after === undefined || isId(after));
    const body = fits ? await programmePage(engine, at, { level, territory, after }) : undefined;
    if (body === undefined) return c.notFound();
    return show(c, { title: programmeWords(at.language)('name'), body: await withNotice(c, body) });
  });
  app.get('/o/:organization/p/:process/programme/intents/:intent', async (c) => {
    const at = place(c);
    const intent = c.req.param('intent');
    const { only, after } = c.req.query();
    const known = only === undefined || only === 'refused' || only === 'waiting';
    if (!isId(at.process) || !isId(intent) || !known || (after !== undefined && !/^\d{1,9}$/.test(after)))
      return c.notFound();
    const page = await intentPage(engine, at, { intent, only, after });
    return page === undefined ? c.notFound() : show(c, page);
  });
}
