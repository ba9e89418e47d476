import type { MigrationDryRun } from '../../engine/index.ts';
import { hasWords, type Language, type MessagePath, type Placeholders, say } from '../messages.ts';
import { inWords, listed } from './figures.ts';
import { explainReason } from './issue.ts';

type Plan = NonNullable<MigrationDryRun['plan']>;

/** The dry run of a move to another version, line by line: what stays, what moves, what would be lost, what stands in the way. */
export function migrationInWords(language: Language, { plan, issues }: MigrationDryRun): string[] {
  if (plan === null)
    return issues.map(({ path, reason, details }) => `${path}  ${explainReason(language, reason, details)}`);
  const tell = (word: string, fill: Placeholders = {}) => say(language, `values.migration.${word}`, fill);
  return [
    tell('title', { from: plan.from.version, to: plan.to.version }),
    ...stagesTold(language, plan),
    ...plan.gates.flatMap(({ stage, differences }) => [
      tell('gate', { stage }),
      ...differences.map(({ path, change, before, after }) =>
        say(language, `values.workflow-order.${change}`, {
          path: `  ${path}`,
          before: JSON.stringify(before) ?? '',
          after: JSON.stringify(after) ?? '',
        }),
      ),
    ]),
    ...thingsTold(language, plan),
    ...plan.waits.map(({ dueAt, command }) =>
      tell('wait', { at: inWords(language, dueAt), command: commandName(language, command) }),
    ),
    ...plan.waivers.map(({ stage, rule }) =>
      tell('waiver', { stage, rule: wordOf(language, `rules.${rule}.title`, rule) }),
    ),
    ...plan.deadlines.map(({ stage, dueAt }) => tell('deadline', { stage, at: inWords(language, dueAt) })),
    ...plan.deadlinesOver.map((stage) => tell('deadline-over', { stage })),
    say(language, `values.migration-approved-by.${plan.approvedBy}`),
    ...plan.obstacles.map(({ reason, details }) =>
      tell('obstacle', { reason: explainReason(language, reason, details) }),
    ),
  ];
}

const wordOf = (language: Language, path: string, otherwise: string): string =>
  hasWords(language, path) ? say(language, path as MessagePath) : otherwise;

const stateOf = (language: Language, kind: string, state: string | null): string =>
  state === null ? '' : wordOf(language, `states.${kind}.${state}`, state);

const commandName = (language: Language, command: string): string =>
  wordOf(language, `commands.${command}.title`, command);

function stagesTold(language: Language, { stages, gone }: Plan): string[] {
  const state = (name: string | null) => stateOf(language, 'stage', name);
  return [
    ...stages.map(({ stage, from, before, after, change }) =>
      say(language, `values.migration.${change}`, {
        ...{ stage, from: from ?? '' },
        ...{ before: state(before), after: state(after) },
      }),
    ),
    ...gone.map(({ stage, state: stood }) =>
      say(language, `values.migration.${'gone'}`, { stage, state: state(stood) }),
    ),
  ];
}

const thingsTold = (language: Language, { things }: Plan): string[] =>
  things.map(({ kind, state, count, loses, stranded }) =>
    say(language, `values.migration.${stranded ? 'thing-stranded' : 'thing'}`, {
      kind: wordOf(language, `things.${kind}`, kind),
      state: stateOf(language, kind, state),
      count: inWords(language, count),
      loses: listed(
        language,
        loses.map((name) => commandName(language, name)),
      ),
    }),
  );
