import { html } from 'hono/html';
import { type Language, say, textsOf } from '../templates/messages.ts';
import { layout } from './layout.ts';
import { type ProblemCode, statusOf } from './problems.ts';

/** A problem explained: what its `type` leads to. What depends on the case is left as an ellipsis. */
export function problemPage(code: ProblemCode, language: Language) {
  const title = say(language, `problems.${code}.title`);
  const general = (part: 'detail' | 'next') =>
    (textsOf(language).get(`problems.${code}.${part}`) ?? '').replace(/\{[\w.-]+\}/g, '…');
  const body = html`
<h1>${title}</h1>
<dl>
<dt>${say(language, 'api.status')}</dt><dd>${statusOf[code]}</dd>
<dt>${say(language, 'api.problem')}</dt><dd><code>${code}</code></dd>
<dt>${say(language, 'api.description')}</dt><dd>${general('detail')}</dd>
<dt>${say(language, 'api.next')}</dt><dd>${general('next')}</dd>
</dl>
<p><a href="/api?lang=${language}">${say(language, 'api.back')}</a></p>`;
  return layout(language, { title, path: `/problems/${code}`, body });
}
