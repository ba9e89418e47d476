import type { Context, Hono } from 'hono';
import { type EngineWithDoor, rolesView } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import { noticesMeetingPage } from './notices-meeting-page.ts';
import { noticesPage } from './notices-page.ts';
import { type DeskEnv, mayRead, type Place, placeOf, type Show } from './place.ts';
import { mailReaders } from './process-links.ts';
import { withNotice } from './routes.ts';

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Who may see how mail fares: as it is in the API. */
/** The pages of a meeting and of the mail of a process. */
export function noticesRoutes(app: Hono<DeskEnv>, engine: EngineWithDoor, show: Show): void {
  app.get('/o/:organization/p/:process/meetings/:meeting', async (c) => {
    const place = inProcess(c);
    const meeting = c.req.param('meeting');
    const known = place !== undefined && isId(meeting);
    const page = known ? await noticesMeetingPage(engine, place, meeting) : undefined;
    if (page === undefined) return c.notFound();
    return show(c, { ...page, body: await withNotice(c, engine, page.body) });
  });
  app.get('/o/:organization/p/:process/notices', async (c) => {
    const place = inProcess(c);
    if (place === undefined || !(await mayWatch(engine, place))) return c.notFound();
    const body = await noticesPage(engine, place);
    if (body === undefined) return c.notFound();
    return show(c, {
      title: say(place.language, 'desk.mail.title'),
      body: await withNotice(c, engine, body),
    });
  });
}

function inProcess(c: Context<DeskEnv>): (Place & { process: string }) | undefined {
  const place = placeOf(c);
  return place.process !== undefined && isId(place.process)
    ? { ...place, process: place.process }
    : undefined;
}

async function mayWatch(
  engine: EngineWithDoor,
  { organization, process, principal }: Place,
): Promise<boolean> {
  if (!mayRead(principal)) return false;
  const roles = await rolesView(engine, { organization, principal, process });
  return roles.some((role) => mailReaders.includes(role));
}
