import { html } from 'hono/html';
import type { TransferView } from '../../engine/index.ts';
import { inWords } from '../../templates/explain/figures.ts';
import { say } from '../../templates/messages.ts';
import { codeWords } from '../desk/code-words.ts';
import { evidenceShown } from '../desk/evidence.ts';
import type { Html } from '../forms/draw-field.ts';
import type { Telling } from './transfer-page.ts';

/** The transfer to one institution: its accord, how each practice stands, and every act in its order. */
export function standingShown(telling: Telling, { accord, practices, steps }: TransferView): Html {
  const { words, practice } = telling;
  return html`<section><h2>${words('standing')}</h2>${accordShown(telling, accord)}
${practices.map(
  (one) =>
    html`<h3>${practice(one.practice)}</h3><ul>${linesOf(telling, one).map((line) => html`<li>${line}</li>`)}</ul>`,
)}
${steps.length === 0 ? '' : html`<details><summary>${words('acts', { count: steps.length })}</summary><ol>${steps.map((step) => html`<li>${stepShown(telling, step)}</li>`)}</ol></details>`}</section>`;
}

function accordShown({ place, words, practice }: Telling, accord: TransferView['accord']): Html {
  if (accord === null) return html`<p>${words('noAccord')}</p>`;
  const day = (on: string) => inWords(place.language, on);
  const council =
    accord.councilApprovedOn === null
      ? words('withoutCouncil')
      : words('council', { agreement: accord.councilAgreement ?? '', on: day(accord.councilApprovedOn) });
  return html`<p>${words('accord', { institution: accord.institution, on: day(accord.signedOn), practices: accord.practices.map(practice).join(', ') })} ${council}
<br><small>${provenanceOf(place.language, accord.provenance)} · ${evidenceShown(place, accord.evidence)}</small></p>`;
}

/** How a practice stands, step by step in words. */
function linesOf({ place, words }: Telling, one: TransferView['practices'][number]): string[] {
  const { language } = place;
  const day = (on: string) => inWords(language, on);
  return [
    one.transfers === 0 ? words('notTransferred') : words('transfers', { count: one.transfers }),
    one.channels === 0
      ? words('notDisseminated')
      : words('channels', { count: one.channels, offline: one.offline }),
    one.startedOn === null ? words('notStarted') : words('startedOn', { on: day(one.startedOn) }),
    ...(one.startedOn === null
      ? []
      : [
          one.reportedUntil === null
            ? words('notReported')
            : words('reported', {
                count: one.periods,
                until: day(one.reportedUntil),
                disaggregated: one.disaggregated,
              }),
        ]),
    one.verdict === null
      ? words('notEvaluated')
      : words('verdict', { verdict: say(language, `values.code.${one.verdict}`) }),
  ];
}

function stepShown({ place, practice }: Telling, step: TransferView['steps'][number]): Html {
  const { language } = place;
  const coded = (field: string, code: string) =>
    codeWords(language, { command: 'record-transfer', field, code });
  const counts = (['interventions', 'participants', 'women', 'rural'] as const).flatMap((name) => {
    const count = step[name];
    return count === null
      ? []
      : [`${say(language, `values.transferSum.${name}`)}: ${inWords(language, count)}`];
  });
  const until = step.untilOn === null ? '' : ` – ${inWords(language, step.untilOn)}`;
  return html`${inWords(language, step.happenedOn)}${until}: <strong>${coded('kind', step.kind)}</strong>${step.form === null ? '' : html` (${coded('form', step.form)})`}, ${practice(step.practice)}${step.verdict === null ? '' : html`: ${coded('verdict', step.verdict)}`}${step.grounds === null ? '' : html`<br>${step.grounds}`}${counts.length === 0 ? '' : html`<br>${counts.join('; ')}`}
<br><small>${provenanceOf(language, step.provenance)} · ${evidenceShown(place, step.evidence)}</small>`;
}

const provenanceOf = (language: Telling['place']['language'], provenance: string): string =>
  say(language, `values.code.${provenance}`);
