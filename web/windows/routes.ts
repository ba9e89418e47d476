import type { Context, Hono } from 'hono';
import type { Engine } from '../../engine/index.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import type { DeskEnv, Place, Show } from '../desk/place.ts';
import type { Html } from '../forms/draw-field.ts';
import { ownTimePage } from './own-time-page.ts';
import { windowsPage } from './windows-page.ts';

/** What the desk does for each of its pages. */
interface Desk {
  readonly engine: Engine;
  readonly show: Show;
  placeOf(c: Context<DeskEnv>): Place;
  withNotice(c: Context<DeskEnv>, engine: Engine, body: Html): Promise<Html>;
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The pages on time that is not like any other: of an organization, and of each of its processes. */
export function windowRoutes(desk: Hono<DeskEnv>, { engine, show, placeOf, withNotice }: Desk): void {
  const answer = async (c: Context<DeskEnv>, title: string, body: Html | undefined) =>
    body === undefined
      ? c.notFound()
      : show(c, {
          title: say(placeOf(c).language, `values.windowPage.${title}` as MessagePath),
          body: await withNotice(c, engine, body),
        });
  desk.get('/o/:organization/time', async (c) =>
    answer(c, 'ownTitle', await ownTimePage(engine, placeOf(c))),
  );
  desk.get('/o/:organization/p/:process/windows', async (c) => {
    const place = placeOf(c);
    const { process = '' } = place;
    return answer(c, 'title', isId(process) ? await windowsPage(engine, { ...place, process }) : undefined);
  });
}
