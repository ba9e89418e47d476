import { html } from 'hono/html';
import type { MigrationDryRun, WorkflowDefinition, WorkflowSpec } from '../../engine/index.ts';
import { explainCommand } from '../../templates/explain/command.ts';
import { inWords, listed } from '../../templates/explain/figures.ts';
import { explainReason } from '../../templates/explain/issue.ts';
import { hasWords, type Language, type Placeholders, say } from '../../templates/messages.ts';
import { inZone } from '../desk/in-zone.ts';
import { pageWords } from '../desk/page-words.ts';
import type { Html } from '../forms/draw-field.ts';
import { changesShown } from './told.ts';

type Plan = NonNullable<MigrationDryRun['plan']>;

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
  const title = (stage: string) => titleOf(language, [after.spec, before.spec], stage);
  if (plan === null) return refused(language, words('cannot'), issues, title);
  const { timeZone } = after.spec.jurisdiction;
  return html`${plan.obstacles.length === 0 ? '' : refused(language, words('cannotNow'), plan.obstacles, title)}
<h3>${words('forPeople')}</h3>${changesShown(language, before, after)}
<h3>${words('here')}</h3><ul>${linesOf(language, plan, { title, timeZone }).map((line) => html`<li>${line}</li>`)}</ul>
<p>${say(language, `values.migration-approved-by.${plan.approvedBy}`)} ${words('told')}</p>`;
}

function titleOf(language: Language, specs: readonly WorkflowSpec[], stage: string): string {
  const spec = specs.find(({ stages }) => stages[stage] !== undefined);
  return spec?.stages[stage]?.title[language] ?? stage;
}

type Flaws = readonly { readonly reason: string; readonly details?: object }[];

/** Why it cannot be done, in words: the stages and things that a reason names by their titles. */
function refused(language: Language, head: string, flaws: Flaws, title: (stage: string) => string): Html {
  const told = (details: { readonly [name: string]: unknown }) => ({
    ...details,
    ...(typeof details.stage === 'string' ? { stage: title(details.stage) } : {}),
    ...(typeof details.kind === 'string' ? { kind: kindOf(language, details.kind) } : {}),
    ...(typeof details.state === 'string' && typeof details.kind === 'string'
      ? { state: wordOf(language, `states.${details.kind}.${details.state}`, details.state) }
      : {}),
  });
  return html`<div class="problem" role="alert"><p><strong>${head}</strong></p><ul>${flaws.map(({ reason, details }) => html`<li>${explainReason(language, reason, told((details ?? {}) as never) as never)}</li>`)}</ul></div>`;
}

const wordOf = (
  language: Language,
  path: `${'states' | 'things' | 'values'}.${string}.${string}`,
  otherwise: string,
): string => (hasWords(language, path) ? say(language, path) : otherwise);

const kindOf = (language: Language, kind: string): string => {
  if (hasWords(language, `things.${kind}`)) return say(language, `things.${kind}`);
  return wordOf(language, `values.resolutionKind.${kind}`, kind);
};

/** What becomes of this process, line by line. */
function linesOf(
  language: Language,
  plan: Plan,
  { title, timeZone }: { title: (stage: string) => string; timeZone: string },
): string[] {
  const tell = (word: string, fill: Placeholders = {}) => say(language, `values.migration.${word}`, fill);
  const state = (name: string | null) =>
    name === null ? '' : wordOf(language, `states.stage.${name}`, name);
  const when = (instant: string) => inZone(instant, timeZone, language);
  return [
    ...plan.stages.map(({ stage, from, before, after, change }) =>
      tell(change, {
        ...{ stage: title(stage), from: title(from ?? '') },
        ...{ before: state(before), after: state(after) },
      }),
    ),
    ...plan.gone.map(({ stage, state: stood }) => tell('gone', { stage: title(stage), state: state(stood) })),
    ...plan.things.map(({ kind, state: stands, count, loses, stranded }) =>
      tell(stranded ? 'thing-stranded' : 'thing', {
        ...{ kind: kindOf(language, kind), state: wordOf(language, `states.${kind}.${stands}`, stands) },
        count: inWords(language, count),
        loses: listed(
          language,
          loses.map((name) => explainCommand(language, name)),
        ),
      }),
    ),
    ...plan.waits.map(({ dueAt, command }) =>
      tell('wait', { at: when(dueAt), command: explainCommand(language, command) }),
    ),
    ...plan.waivers.map(({ stage, rule }) =>
      tell('waiver', { stage: title(stage), rule: say(language, `rules.${rule}.title`) }),
    ),
    ...plan.deadlines.map(({ stage, dueAt }) => tell('deadline', { stage: title(stage), at: when(dueAt) })),
    ...plan.deadlinesOver.map((stage) => tell('deadline-over', { stage: title(stage) })),
  ];
}
