import type { Hono } from 'hono';
import type { Engine } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import type { DeskEnv } from '../desk/place.ts';
import type { Desk } from '../desk/programme-routes.ts';
import { codingsPage } from './codings-page.ts';

/** What an independent mechanism said of the commitments of a process, open to everybody. */
export function codingPages(app: Hono<DeskEnv>, engine: Engine, desk: Desk): void {
  const { show, place, isId, withNotice } = desk;
  app.get('/o/:organization/p/:process/codings', async (c) => {
    const at = place(c);
    const { after } = c.req.query();
    const fits = isId(at.process) && (after === undefined || isId(after));
    const body = fits ? await codingsPage(engine, at, after) : undefined;
    if (body === undefined) return c.notFound();
    const title = say(at.language, 'values.codingsPage.title');
    return show(c, { title, body: await withNotice(c, body) });
  });
}
