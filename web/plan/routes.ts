import type { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../../api/env.ts';
import { visited, type Web } from '../answer.ts';
import { planPage } from './plan-page.ts';

/** The page on which anybody reads a process's plan and follows what was committed to. */
export function planPages(app: Hono<Env>, web: Web): void {
  app.get(
    '/o/:organization/p/:process/plan',
    visited(web, async (visit) => {
      const { organization = '', process = '' } = visit.c.req.param() as { [name: string]: string };
      const after = visit.c.req.query('after');
      if (!z.uuid().safeParse(process).success || after?.includes('\0')) return visit.c.notFound();
      const page = await planPage(visit, { organization, process }, after);
      return page === undefined ? visit.c.notFound() : visit.page(page);
    }),
  );
}
