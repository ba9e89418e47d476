import { html } from 'hono/html';
import type { ProcessWindow, WindowView } from '../../engine/index.ts';
import { type Language, type MessagePath, type Placeholders, say } from '../../templates/messages.ts';
import { inZone } from '../desk/in-zone.ts';
import type { Html } from '../forms/draw-field.ts';

/** In which language and zone a window is told. */
export interface Telling {
  readonly language: Language;
  readonly timeZone: string;
}

export const windowWords = ({ language }: Telling, code: string, values: Placeholders = {}): string =>
  say(language, `values.windowPage.${code}` as MessagePath, values);

const codeOf = ({ language }: Telling, code: string): string =>
  say(language, `values.code.${code}` as MessagePath);

const standing = { refuses: 'standing-refuses', marks: 'standing-marks' } as const;
const effects = { refuses: 'effect-refuses', marks: 'effect-marks' } as const;

/** A list of codes as people say them: `publicidad, acto masivo`. */
export const listOf = (telling: Telling, codes: readonly string[]): string =>
  codes.map((code) => codeOf(telling, code)).join(', ');

/** The last instant of a window is outside: what ends at midnight ended on the day before. */
const until = (telling: Telling, endsAt: string): string =>
  inZone(new Date(Date.parse(endsAt) - 1).toISOString(), telling.timeZone, telling.language);

/** That windows stand over a process, which, and until when; nothing where none does. */
export function standingNote(telling: Telling, windows: readonly ProcessWindow[], more?: string): Html | '' {
  const over = windows.filter(({ stands }) => stands);
  if (over.length === 0) return '';
  return html`<section role="note"><ul>${over.map(
    (window) =>
      html`<li><strong>${codeOf(telling, window.kind)}: ${window.title}.</strong> ${windowWords(
        telling,
        standing[window.effect],
        { blocks: listOf(telling, window.blocks), until: until(telling, window.endsAt) },
      )}</li>`,
  )}</ul>${more === undefined ? '' : html`<p><a href="${more}">${windowWords(telling, 'more')}</a></p>`}</section>`;
}

/** A window whole: whose act it is, what it blocks and lets through, and every end that it was known to have. */
export function windowShown(telling: Telling, window: WindowView): Html {
  const when = (at: string) => inZone(at, telling.timeZone, telling.language);
  const row = (name: string, value: string) =>
    value === '' ? '' : html`<dt>${windowWords(telling, name)}</dt><dd>${value}</dd>`;
  return html`<dl>
${row('kind', codeOf(telling, window.kind))}${row('authority', window.authority)}${row('basis', window.basis.reference)}${row('basisWhy', window.basis.why?.[telling.language] ?? '')}
${row('from', when(window.from))}${row('until', until(telling, window.endsAt))}
${row('blocks', listOf(telling, window.blocks))}${row('exceptions', listOf(telling, window.exceptions))}
${row('effect', windowWords(telling, effects[window.effect]))}
${row('deadlines', windowWords(telling, window.movesDeadlines ? 'deadlines-moved' : 'deadlines-kept'))}
${row('declaredAt', when(window.declaredAt))}
${window.ends.slice(1).map(({ endsAt, knownAt, reason }) => row('changed', windowWords(telling, 'changedTo', { until: until(telling, endsAt), known: when(knownAt), reason: reason ?? '' })))}
</dl>`;
}
