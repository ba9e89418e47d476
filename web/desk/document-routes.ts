import type { Context, Hono } from 'hono';
import type { Engine } from '../../engine/index.ts';
import { kindInWords } from '../../templates/explain/document-frame.ts';
import { say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import type { Shown } from './command-page.ts';
import { documentPage } from './document-page.ts';
import { sendPrepare, showPrepare } from './document-prepare-page.ts';
import { askedOf, documentsPage } from './documents-page.ts';
import type { DeskEnv, Place, Show } from './place.ts';

/** What these pages are drawn with: where their reader is, whether an id is one, and what was done just before. */
interface Pages {
  readonly show: Show;
  place(c: Context<DeskEnv>): Place & { process: string };
  isId(text: string): boolean;
  withNotice(c: Context<DeskEnv>, body: Html): Promise<Html>;
}

/** The register of a process at the desk: its list, each document, and the form that prepares one. */
export function documentPages(desk: Hono<DeskEnv>, engine: Engine, pages: Pages): void {
  const { show, place, isId, withNotice } = pages;
  const at = '/o/:organization/p/:process/documents' as const;
  desk.get(at, async (c) => {
    const where = place(c);
    const asked = askedOf(c.req.query());
    const known = isId(where.process) && (asked.after === undefined || isId(asked.after));
    const body = known ? await documentsPage(engine, where, asked) : undefined;
    if (body === undefined) return c.notFound();
    return show(c, { title: say(where.language, 'paper.desk.register'), body: await withNotice(c, body) });
  });
  const prepare = async (c: Context<DeskEnv>, page: Promise<Shown | undefined>) => {
    const shown = await page;
    if (shown === undefined) return c.notFound();
    if ('to' in shown) return c.redirect(shown.to, 303);
    const { language } = place(c);
    const kind = c.req.query('kind');
    const title = kind === undefined ? say(language, 'paper.desk.prepare') : kindInWords(language, kind);
    return show(c, { title, body: shown.body, status: shown.status ?? 200 });
  };
  const inProcess = (c: Context<DeskEnv>) => isId(place(c).process);
  desk.get(`${at}/prepare`, (c) =>
    inProcess(c) ? prepare(c, showPrepare(engine, place(c), c.req.query())) : c.notFound(),
  );
  desk.post(`${at}/prepare`, (c) =>
    inProcess(c) ? prepare(c, sendPrepare(engine, place(c), c)) : c.notFound(),
  );
  desk.get(`${at}/:document`, async (c) => {
    const where = place(c);
    const document = c.req.param('document');
    const known = isId(where.process) && isId(document);
    const page = known ? await documentPage(engine, where, document) : undefined;
    if (page === undefined) return c.notFound();
    return show(c, { ...page, body: await withNotice(c, page.body) });
  });
}
