import type { MigrationDryRun } from '../../engine/index.ts';
import { hasWords, type Language, type MessagePath, type Placeholders, say } from '../messages.ts';
import { explainCommand } from './command.ts';
import { inWords, listed } from './figures.ts';
import { inZone } from './in-zone.ts';
import { explainReason } from './issue.ts';
import { explainChange } from './workflow-change.ts';

type Plan = NonNullable<MigrationDryRun['plan']>;

/**
 * What a move to another version does, line by line: what changes for those who take part, what becomes of this process,
 * who approves it and who may ask for it, and what stands in the way.
 */
export function migrationInWords(language: Language, { plan, issues }: MigrationDryRun): string[] {
  if (plan === null)
    return issues.map(({ path, reason, details }) => `${path}  ${explainReason(language, reason, details)}`);
  const tell = (word: string, fill: Placeholders = {}) => say(language, `values.migration.${word}`, fill);
  const { obstacles, changes, from, to } = plan;
  return [
    tell('title', { from: from.version, to: to.version }),
    ...changes.map((change) => `  ${explainChange(language, change)}`),
    tell('here'),
    ...processMoved(language, plan).map((line) => `  ${line}`),
    `${say(language, `values.migration-approved-by.${plan.approvedBy}`)} ${say(language, `values.migrationNotYours.${plan.approvedBy}`)}`,
    ...obstacles.map(({ reason, details }) =>
      tell('obstacle', { reason: explainReason(language, reason, flawInWords(language, plan, details)) }),
    ),
  ];
}

/** What becomes of this process: its stages, its open things, what falls due, what was waived. */
export function processMoved(language: Language, plan: Plan): string[] {
  const tell = (word: string, fill: Placeholders = {}) => say(language, `values.migration.${word}`, fill);
  const state = (name: string | null) =>
    name === null ? '' : wordOf(language, `states.stage.${name}`, name);
  const title = (stage: string) => stageTitle(language, plan, stage);
  const when = (instant: string) => inZone(instant, plan.timeZone, language);
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
      tell('waiver', { stage: title(stage), rule: wordOf(language, `rules.${rule}.title`, rule) }),
    ),
    ...plan.deadlines.map(({ stage, dueAt }) => tell('deadline', { stage: title(stage), at: when(dueAt) })),
    ...plan.deadlinesOver.map((stage) => tell('deadline-over', { stage: title(stage) })),
  ];
}

/** The details of an obstacle with the stages, things and states that they name in words. */
export function flawInWords(
  language: Language,
  plan: Pick<Plan, 'titles'>,
  details: { readonly [name: string]: unknown },
): never {
  const { stage, kind, state } = details;
  return {
    ...details,
    ...(typeof stage === 'string' ? { stage: stageTitle(language, plan, stage) } : {}),
    ...(typeof kind === 'string' ? { kind: kindOf(language, kind) } : {}),
    ...(typeof state === 'string' && typeof kind === 'string'
      ? { state: wordOf(language, `states.${kind}.${state}`, state) }
      : {}),
  } as never;
}

function stageTitle(language: Language, { titles }: Pick<Plan, 'titles'>, stage: string): string {
  const title = titles[stage] as { readonly [language: string]: string } | undefined;
  return title?.[language] ?? title?.es ?? stage;
}

const wordOf = (language: Language, path: string, otherwise: string): string =>
  hasWords(language, path) ? say(language, path as MessagePath) : otherwise;

const kindOf = (language: Language, kind: string): string =>
  wordOf(language, `things.${kind}`, wordOf(language, `values.resolutionKind.${kind}`, kind));
