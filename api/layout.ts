import { html } from 'hono/html';
import { type Language, languages, say } from '../templates/messages.ts';

type Html = ReturnType<typeof html>;

/** A page: whole without a network and without JavaScript, and readable by a screen reader from top to bottom. */
export function layout(language: Language, page: { title: string; path: string; body: Html }): Html {
  const other = languages.find((one) => one !== language) ?? language;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<link rel="stylesheet" href="/api/style.css">
</head>
<body>
<a class="skip" href="#content">${say(language, 'api.skip')}</a>
<header><p><a href="${page.path}?lang=${other}" lang="${other}" hreflang="${other}">${say(language, 'api.otherLanguage')}</a></p></header>
<main id="content">
${page.body}
</main>
</body>
</html>`;
}
