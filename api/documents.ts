import type { Context, Hono } from 'hono';
import type { Engine } from '../engine/index.ts';
import type { Language } from '../templates/messages.ts';
import type { Env } from './env.ts';
import { openApiDocument } from './openapi.ts';
import { apiPage } from './page.ts';
import { pageStyle } from './page-style.ts';
import { problemPage } from './problem-page.ts';
import { type ProblemCode, Refused, statusOf } from './problems.ts';

/** What the API says of itself: for programs, for people, and each problem on a page of its own. */
export function documentRoutes(app: Hono<Env>, engine: Engine): void {
  const documents = remembered((language) => JSON.stringify(openApiDocument(engine.catalogue, language)));
  const pages = remembered((language) => String(apiPage(engine.catalogue, language)));
  app.get('/api/openapi.json', (c) =>
    c.body(documents(c.get('language')), 200, { 'Content-Type': 'application/json', ...fresh }),
  );
  app.get('/api', (c) => c.html(pages(c.get('language')), 200, fresh));
  app.get('/api/style.css', (c) =>
    c.body(pageStyle, 200, { 'Content-Type': 'text/css; charset=utf-8', ...fresh }),
  );
  app.get('/problems/:code', (c) => explain(c, c.req.param('code')));
}

const fresh = { 'Cache-Control': 'no-cache' };

function explain(c: Context<Env>, code: string): Response | Promise<Response> {
  if (!Object.hasOwn(statusOf, code)) throw new Refused({ code: 'unknown-route' });
  return c.html(problemPage(code as ProblemCode, c.get('language')), 200, fresh);
}

/** Makes a document once for each language: a catalogue does not change while a server runs. */
function remembered(make: (language: Language) => string): (language: Language) => string {
  const made = new Map<Language, string>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
