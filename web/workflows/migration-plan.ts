import { html } from 'hono/html';
import type { MigrationDryRun, WorkflowDefinition } from '../../engine/index.ts';
import { explainReason } from '../../templates/explain/issue.ts';
import { flawInWords, processMoved } from '../../templates/explain/migration.ts';
import { type Language, say } from '../../templates/messages.ts';
import { pageWords } from '../desk/page-words.ts';
import type { Html } from '../forms/draw-field.ts';
import { changesShown } from './told.ts';

/** The two versions that a process moves between. */
export interface Versions {
  readonly before: WorkflowDefinition;
  readonly after: WorkflowDefinition;
}

/** What a move does, told before it is done: what stands in its way first, then stages, things, deadlines, and who is told. */
export function planShown(
  language: Language,
  { before, after }: Versions,
  { plan, issues }: MigrationDryRun,
): Html {
  const words = pageWords(language, 'migrationPage');
  const titles = Object.fromEntries(
    [before, after].flatMap(({ spec }) => Object.entries(spec.stages).map(([id, { title }]) => [id, title])),
  );
  const refused = (head: string, flaws: Flaws) =>
    html`<div class="problem" role="alert"><p><strong>${head}</strong></p><ul>${flaws.map(({ reason, details }) => html`<li>${explainReason(language, reason, flawInWords(language, { titles }, (details ?? {}) as never))}</li>`)}</ul></div>`;
  if (plan === null) return refused(words('cannot'), issues);
  return html`${plan.obstacles.length === 0 ? '' : refused(words('cannotNow'), plan.obstacles)}
<h3>${words('forPeople')}</h3>${changesShown(language, before, after)}
<h3>${words('here')}</h3><ul>${processMoved(language, plan).map((line) => html`<li>${line}</li>`)}</ul>
<p>${say(language, `values.migration-approved-by.${plan.approvedBy}`)} ${words('told')}</p>`;
}

type Flaws = readonly { readonly reason: string; readonly details?: object }[];
