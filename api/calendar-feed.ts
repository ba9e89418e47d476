import type { Hono } from 'hono';
import { z } from 'zod';
import { calendarView, type Engine } from '../engine/index.ts';
import { calendarFeed } from '../templates/calendar-feed.ts';
import type { Env } from './env.ts';
import { Refused } from './problems.ts';
import { hasAlready } from './request.ts';

/**
 * The calendar of a process, for whoever's calendar follows it: in the reader's language, or in the one of `?lang=`, since
 * few calendars say theirs. It changes with the ledger and is answered by its number otherwise.
 */
export function calendarRoute(app: Hono<Env>, engine: Engine, baseUrl: string): void {
  const { hostname: host } = new URL(baseUrl);
  app.get('/api/:organization/processes/:process/calendar.ics', async (c) => {
    const { organization, process } = c.req.param();
    const known = z.uuid().safeParse(process).success;
    const view = known ? await calendarView(engine, { organization, process }) : undefined;
    if (view === undefined) throw new Refused({ code: 'not-found', what: 'process', id: '' });
    const language = c.get('language');
    const tag = `"${view.version}-${language}"`;
    c.header('Cache-Control', 'no-cache');
    c.header('ETag', tag);
    if (hasAlready(c, tag)) return c.body(null, 304);
    const feed = calendarFeed(language, view, { host, address: `${baseUrl}/o/${organization}` });
    c.header('Content-Disposition', `inline; filename="${organization}.ics"`);
    return c.body(feed, 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
  });
}
