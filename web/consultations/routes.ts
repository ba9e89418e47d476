import type { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../../api/env.ts';
import { courseView, type Engine } from '../../engine/index.ts';
import { type Visit, visited, type Web } from '../answer.ts';
import type { Html } from '../forms/draw-field.ts';
import { collectionPage } from './collection-page.ts';
import { consultationPage } from './consultation-page.ts';
import { consultationsPage } from './consultations-page.ts';
import type { Page } from './page.ts';
import { textPage } from './text-page.ts';

/** What a page shows: its title and what is under it; nothing where there is no such thing. */
type Draw = (page: Page, id: string) => Promise<{ readonly title: string; readonly body: Html } | undefined>;

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** The pages on which anybody follows the votes, the collections of proposals and the debates of a process. */
export function consultationPages(app: Hono<Env>, web: Web): void {
  const drawn: readonly (readonly [string, Draw])[] = [
    ['consultations', consultationsPage],
    ['consultations/:id', consultationPage],
    ['collections/:id', collectionPage],
    ['texts/:id', textPage],
  ];
  for (const [path, draw] of drawn)
    app.get(
      `/o/:organization/p/:process/${path}`,
      visited(web, (visit) => answer(visit, draw)),
    );
}

async function answer(visit: Visit, draw: Draw) {
  const { organization = '', process = '', id } = visit.c.req.param() as { [name: string]: string };
  if (!isId(process) || (id !== undefined && !isId(id))) return visit.c.notFound();
  const timeZone = await zoneOf(visit.engine, { organization, process });
  if (timeZone === undefined) return visit.c.notFound();
  const page = { visit, engine: visit.engine, organization, process, timeZone, language: visit.language };
  const shown = await draw(page, id ?? '');
  return shown === undefined ? visit.c.notFound() : visit.page(shown);
}

async function zoneOf(engine: Engine, at: { organization: string; process: string }) {
  return (await courseView(engine, at))?.spec.jurisdiction.timeZone;
}
