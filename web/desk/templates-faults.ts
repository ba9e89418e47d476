import { html } from 'hono/html';
import type { Issue } from '../../engine/index.ts';
import { explainReason } from '../../templates/explain/issue.ts';
import { type Language, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';

/** Lines shown around one with a fault. */
const around = 2;

const lineOf = ({ details }: Issue): number => Number(details?.line ?? 0);

/** What is wrong with a text, beneath the lines that it is about, with the lines around them to find them by. */
export function drawFaults(language: Language, text: string, faults: readonly Issue[]): Html {
  const lines = text.split('\n');
  const shown = new Set(
    faults.flatMap((fault) =>
      Array.from({ length: 2 * around + 1 }, (_, at) => lineOf(fault) - around + at).filter(
        (line) => line >= 1 && line <= lines.length,
      ),
    ),
  );
  const inWords = ({ reason, details }: Issue) => explainReason(language, reason, details);
  return html`<section class="problem" role="alert" id="faults"><h2>${say(language, 'desk.template.faults', { count: faults.length })}</h2>
<ul>${faults.filter((fault) => lineOf(fault) === 0).map((fault) => html`<li>${inWords(fault)}</li>`)}</ul>
<ol class="numbered">${[...shown]
    .sort((one, other) => one - other)
    .map(
      (line) =>
        html`<li value="${line}"><code>${lines[line - 1]}</code>${faults
          .filter((fault) => lineOf(fault) === line)
          .map((fault) => html`<br><strong>${inWords(fault)}</strong>`)}</li>`,
    )}</ol></section>`;
}
