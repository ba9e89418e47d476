import { Hono } from 'hono';
import type { Engine, Principal } from '../../engine/index.ts';
import type { Language } from '../../templates/messages.ts';
import type { DeskEnv } from '../../web/desk/place.ts';
import { deskRoutes } from '../../web/desk/routes.ts';

export const everybody: Principal = { kind: 'public', id: 'public' };

/** The desk of an organization alone, without the door, with whoever is at work. */
export function deskWith(engine: Engine, principal: Principal, language: Language = 'es'): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.use(async (c, next) => {
    c.set('principal', principal);
    c.set('language', language);
    await next();
  });
  deskRoutes(app, engine, (c, { body, status }) => c.html(body, (status ?? 200) as 200));
  return app;
}
