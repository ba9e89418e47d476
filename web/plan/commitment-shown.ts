import { html } from 'hono/html';
import type { CommitmentView } from '../../engine/index.ts';
import { hasWords, type Language, type MessagePath, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import type { Words } from './telling.ts';

interface Telling {
  readonly language: Language;
  readonly organization: string;
  readonly words: Words;
  day(on: string): string;
}

/** A commitment for everybody: who answers for it, in which areas, its milestones with their days, and how it goes. */
export function commitmentShown(telling: Telling, one: CommitmentView): Html {
  const { language, day } = telling;
  const { number, title, state, fulfilment, startsOn, endsOn } = one;
  const lines = [
    ['lead', one.lead],
    ['responsibleOffice', one.responsibleOffice],
    ['supporting', one.supporting.join(', ')],
    ['counterpart', one.counterpart],
    ['outside', one.outside.join(', ')],
    ['policyAreas', one.policyAreas.map((code) => areaOf(language, code)).join(', ')],
    ['values', one.values.map((code) => coded(language, 'values.openGovernmentValue', code)).join(', ')],
    ['startsOn', startsOn === null ? null : day(startsOn)],
    ['endsOn', endsOn === null ? null : day(endsOn)],
  ] as const;
  return html`<section><h2>${number === null ? '' : `${number}. `}${title}</h2>
<p class="standing">${coded(language, 'states.commitment', state)}${fulfilment === null ? '' : html`; <strong>${coded(language, 'states.fulfilment', fulfilment.state)}</strong>${fulfilment.endedAt === null ? '' : ` (${day(fulfilment.endedAt)})`}`}.${one.withdrawnBecause === null ? '' : ` ${one.withdrawnBecause}`}</p>
${one.action === null ? '' : html`<p class="as-written">${one.action}</p>`}
<table><tbody>${lines.map(([name, value]) => (value === null || value === '' ? '' : html`<tr><th scope="row">${say(language, `fields.${name}` as MessagePath)}</th><td>${value}</td></tr>`))}</tbody></table>
${milestonesShown(telling, one)}
${fulfilment?.summary == null ? '' : html`<p>${fulfilment.summary}</p>`}</section>`;
}

function milestonesShown(
  { language, words, day }: Telling,
  { milestones, fulfilment }: CommitmentView,
): Html {
  const standing = milestones.filter(({ removedAt }) => removedAt === null);
  if (standing.length === 0) return html`<p>${words('noMilestones')}</p>`;
  const last = (milestone: string) =>
    fulfilment?.reports.filter((one) => one.milestone === milestone && one.supersededAt === null).at(-1);
  const expected = (milestone: string) =>
    fulfilment?.delays.filter((one) => one.milestone === milestone).at(-1)?.expectedOn;
  return html`<table class="cards"><caption>${say(language, 'fields.milestones')}</caption>
<thead><tr><th scope="col">${words('milestone')}</th><th scope="col">${say(language, 'fields.dueOn')}</th><th scope="col">${words('progress')}</th></tr></thead>
<tbody>${standing.map(({ milestone, title, dueOn }) => {
    const report = last(milestone);
    const later = expected(milestone);
    return html`<tr><th scope="row">${title}</th><td data-label="${say(language, 'fields.dueOn')}">${dueOn === null ? words('noDay') : day(dueOn)}${later === undefined ? '' : html` <small>${words('delayed', { on: day(later) })}</small>`}</td><td data-label="${words('progress')}">${report === undefined ? words('nothingReported') : html`${coded(language, 'values.completion', report.completion)} <small>(${day(report.reportedAt)})</small>`}</td></tr>`;
  })}</tbody></table>`;
}

/** A code in words; one of a method's own has none and is read as it is written. */
function coded(language: Language, of: string, code: string): string {
  const path = `${of}.${code}`;
  return hasWords(language, path) ? say(language, path as MessagePath) : code.replaceAll('-', ' ');
}

const areaOf = (language: Language, code: string): string =>
  coded(language, 'documents.words.policyArea', code);
