import type { Hono } from 'hono';
import type { Engine } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import type { DeskEnv } from '../desk/place.ts';
import type { Desk } from '../desk/programme-routes.ts';
import { transferPage } from './transfer-page.ts';

/** Practices that are handed on to institutions, open to everybody. */
export function transferPages(app: Hono<DeskEnv>, engine: Engine, desk: Desk): void {
  const { show, place, isId, withNotice } = desk;
  app.get('/o/:organization/p/:process/transfer', async (c) => {
    const at = place(c);
    const { after } = c.req.query();
    const fits = isId(at.process) && (after === undefined || isId(after));
    const body = fits ? await transferPage(engine, at, after) : undefined;
    if (body === undefined) return c.notFound();
    const title = say(at.language, 'values.transferPage.title');
    return show(c, { title, body: await withNotice(c, body) });
  });
}
