import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { type Engine, execute, migrationDryRun } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import type { DeskEnv } from '../desk/place.ts';
import { addressOf } from '../desk/place.ts';
import type { Desk } from '../desk/programme-routes.ts';
import { commandFor, type MoveAsked, mappingOf, mayMove, migrationPage } from './migration-page.ts';

const aVersion = /^[1-9]\d{0,5}$/;
const aKey = /^[\x21-\x7e]{1,100}$/;

/** The page that moves a process to another version of its method, for those who work on it. */
export function migrationRoutes(
  app: Hono<DeskEnv>,
  engine: Engine,
  { show, place, isId, withNotice }: Desk,
): void {
  const at = '/o/:organization/p/:process/migration' as const;
  const answer = async (c: Context<DeskEnv>, asked: MoveAsked, status = 200) => {
    const where = place(c);
    const body = await migrationPage(engine, where, asked);
    if (body === undefined) return c.notFound();
    const title = say(where.language, 'values.migrationPage.title');
    return show(c, { title, body: await withNotice(c, body), status });
  };
  const isOpen = async (c: Context<DeskEnv>) => isId(place(c).process) && (await mayMove(engine, place(c)));
  app.get(at, async (c) => {
    if (!(await isOpen(c))) return c.notFound();
    const query = c.req.query();
    return answer(c, { version: versionIn(query.version), mapping: mappingOf(query), key: randomUUID() });
  });
  app.post(at, async (c) => {
    if (!(await isOpen(c))) return c.notFound();
    const body = await c.req.parseBody({ all: true });
    const texts = Object.fromEntries(
      Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const leaves = [body.leaves ?? []].flat().filter((one) => typeof one === 'string');
    const { request = '', reason = '' } = texts;
    const key = aKey.test(request) ? request : randomUUID();
    const asked = { version: versionIn(texts.version), mapping: mappingOf(texts), key, reason, leaves };
    return move(c, asked);
  });

  /** Sends the command that the plan asks for: the forum's proposal or the administrator's own. */
  async function move(c: Context<DeskEnv>, asked: MoveAsked) {
    const { organization, process, principal } = place(c);
    const { version, mapping, key, reason, leaves } = asked;
    const run = await migrationDryRun(engine, { organization, process, version, mapping });
    if (run === undefined || version === undefined) return c.notFound();
    if (run.plan === null) return answer(c, asked, 409);
    const command = commandFor(run.plan.approvedBy);
    const input = { version, mapping, leaves, reason };
    const done = await execute(engine, principal, { organization, process, command, input, key });
    if (!done.ok) return answer(c, { ...asked, refusal: done.refusal }, 409);
    const { resolution } = done.result as { readonly resolution?: string };
    const next = resolution === undefined ? '/migration' : `/resolutions/${resolution}`;
    return c.redirect(addressOf({ organization, process }, `${next}?done=${command}&seq=${done.seq}`), 303);
  }
}

const versionIn = (text = ''): number | undefined => (aVersion.test(text) ? Number(text) : undefined);
