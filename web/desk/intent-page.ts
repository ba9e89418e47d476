import { html } from 'hono/html';
import { type Engine, intentView, type Refusal } from '../../engine/index.ts';
import { explainReason } from '../../templates/explain/issue.ts';
import { explainRefusal } from '../../templates/explain/refusal.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { drawChecklist } from './checklist.ts';
import { addressOf, type Place } from './place.ts';
import { programmeWords, progressOf } from './programme-words.ts';

type At = Place & { readonly process: string };

const outcomes = {
  waiting: 'outcome-waiting',
  accepted: 'outcome-accepted',
  refused: 'outcome-refused',
} as const;

/** How a command to many ended for each: accepted, still waiting, or refused and why; or only those of one kind. */
export async function intentPage(
  engine: Engine,
  place: At,
  asked: { intent: string; only?: 'waiting' | 'refused' | undefined; after?: string | undefined },
): Promise<{ title: string; body: Html } | undefined> {
  const { organization, process, language } = place;
  const view = await intentView(engine, { organization, process, ...asked, limit: 100 });
  if (view === undefined) return undefined;
  const words = programmeWords(language);
  const title = say(language, `commands.${view.command}.title` as MessagePath);
  const at = `/programme/intents/${view.id}`;
  const more = new URLSearchParams({ ...(asked.only && { only: asked.only }), after: view.next ?? '' });
  const body = html`<h1>${title}</h1>
<p>${words('progress', progressOf(view))}</p>
<nav><ul><li><a href="${addressOf(place, at)}">${words('all')}</a></li><li><a href="${addressOf(place, `${at}?only=refused`)}">${words('onlyRefused')}</a></li><li><a href="${addressOf(place, `${at}?only=waiting`)}">${words('onlyWaiting')}</a></li></ul></nav>
<ol>${view.items.map(
    ({ place: number, process: target, title: name, outcome, refused }) => html`
<li value="${number}">${target === null ? (name ?? '') : html`<a href="${addressOf({ organization, process: target })}">${name ?? target}</a>`}: ${words(outcomes[outcome])}${refused === null ? '' : html`. ${whyNot(language, refused)}`}</li>`,
  )}</ol>
${view.next === undefined ? '' : html`<p><a href="${addressOf(place, `${at}?${more}`)}">${say(language, 'desk.more')}</a></p>`}
<p><a href="${addressOf(place, '/programme')}">${words('back')}</a></p>`;
  return { title, body };
}

/** Why it was not done, line by line where there are more lines than one. */
function whyNot(language: Place['language'], refused: Refusal): Html {
  const { title, detail } = explainRefusal(language, refused);
  const lines =
    refused.code === 'invalid'
      ? refused.issues.map(({ reason, details }) => explainReason(language, reason, details))
      : [];
  return html`${title}. ${detail}${lines.length === 0 ? '' : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}${refused.code === 'gate-blocked' ? drawChecklist(language, refused.checklist) : ''}`;
}
