import type { Context } from 'hono';
import { html } from 'hono/html';
import type { OrganizationNotice } from '../engine/index.ts';
import { type Language, languages, say } from '../templates/messages.ts';
import { stylesheets } from './assets.ts';
import type { Html } from './forms/draw-field.ts';
import { noticeAbove } from './organization-notice.ts';

/** A page of the console: what it is called, and what is in it. */
export interface Page {
  readonly title: string;
  readonly body: Html;
  readonly status?: number;
}

interface WebEnv {
  Variables: { language: Language; notice?: OrganizationNotice | null };
}

/**
 * Draws a page whole: no program in the browser, nothing from anywhere else, read from top to bottom by a screen
 * reader, in one column on the smallest telephone. Nothing of it is kept by anybody in between.
 */
export function showPage(
  c: Context<WebEnv>,
  { title, body, status = 200 }: Page,
): Response | Promise<Response> {
  const language = c.get('language');
  const other = languages.find((one) => one !== language) ?? language;
  c.header('Cache-Control', 'no-store');
  return c.html(
    html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Cauce</title>
${stylesheets.map((path) => html`<link rel="stylesheet" href="${path}">`)}
</head>
<body>
<a class="skip" href="#content">${say(language, 'api.skip')}</a>
<header><nav><ul><li><a href="/"><strong>Cauce</strong></a></li></ul>
<ul><li><a href="/account">${say(language, 'desk.account')}</a></li><li><a href="${inLanguage(c, other)}" lang="${other}" hreflang="${other}">${say(language, 'desk.otherLanguage')}</a></li></ul></nav></header>
${noticeAbove(language, c.get('notice'))}
<main id="content">
${body}
</main>
</body>
</html>`,
    status as 200,
  );
}

/**
 * The same page in another language; what a form was sent to is not asked for again. It stays an address of ours:
 * a browser reads what begins with two slashes, or with a slash and a backslash, as an address elsewhere.
 */
function inLanguage(c: Context, language: Language): string {
  const query = new URLSearchParams({ ...c.req.query(), lang: language });
  query.delete('done');
  query.delete('seq');
  return `/${c.req.path.replace(/^[/\\]+/, '')}?${query}`;
}
