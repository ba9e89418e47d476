import { html } from 'hono/html';
import { type Checklist, rolesThatSend } from '../../engine/index.ts';
import { checklistInWords } from '../../templates/explain/checklist.ts';
import { type Language, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';

/** A stage's checklist: what is met, and how where that is not plain, and of what is not, what is missing and who mends it. The open points come first. */
export function drawChecklist(language: Language, checklist: Checklist): Html {
  const { items } = checklistInWords(language, checklist, rolesThatSend);
  const inOrder = [...items].sort((one, other) => Number(other.blocks) - Number(one.blocks));
  return html`<ul class="checklist">${inOrder.map(
    ({
      words,
      blocks,
    }) => html`<li class="${blocks ? 'blocks' : 'fine'}"><strong>${words.status}.</strong> ${words.title}
${words.met === undefined ? '' : html`<br>${words.met}`}
${words.missing === undefined ? '' : html`<br>${words.missing}`}
${words.mend === undefined || !blocks ? '' : html`<br><small>${say(language, 'desk.mend')} ${words.mend.join(', ')}</small>`}
<br><small>${words.severity} · ${words.basis}</small></li>`,
  )}</ul>`;
}
