import type { Catalogue } from '../../engine/catalogue.ts';
import type { AnyCommand } from '../../engine/kernel/command.ts';
import { lintThings } from '../../engine/workflow/lint/things.ts';
import { WorkflowSpec } from '../../engine/workflow/spec.ts';
import { explainCommand } from '../../templates/explain/command.ts';
import { explainRoles } from '../../templates/explain/roles.ts';
import { say } from '../../templates/messages.ts';

const head = `# Activities

What a stage may open, by the name that a workflow gives in \`activities\` and \`throughout\`: a bundle of commands, with who
may send each (as far as the workflow gives that role to somebody). What an activity *needs* must be open before it or beside
it, or nothing of it could ever be done; the check of a workflow says so with the place. Conditions of passage are
[rules](rules.md); how a workflow is written is in [workflows](workflows.md); every field of a command is in the reference
at \`/docs\` of a running server.

This page is written by \`npx vitest run --project pglite test/docs -u\` from the engine.
`;

/** The page on activities, from what this Cauce has. */
export function activitiesPage(catalogue: Catalogue): string {
  const newest = new Map(
    catalogue.domains
      .flatMap(({ activities }) => activities)
      .map(({ name }) => [name, catalogue.activity(name)!] as const),
  );
  const rows = [...newest.values()].map(({ name }) => [
    `[${code(name)}](#${name})`,
    say('es', `values.activity.${name}` as 'values.activity.forum'),
    say('en', `values.activity.${name}` as 'values.activity.forum'),
    needsOf(name, catalogue),
  ]);
  return [
    head,
    table(['activity', 'español', 'English', 'needs'], rows),
    ...[...newest.values()].flatMap(({ name, commands }) => [
      `## ${name}\n`,
      table(
        ['command', 'orden', 'what it does', 'who may'],
        commands.map((command) => commandRow(command, catalogue.command(command))),
      ),
    ]),
  ].join('\n');
}

/** A ballot is no command: it has a resource of its own. */
const commandRow = (name: string, command: AnyCommand | undefined): string[] =>
  command === undefined
    ? [code(name), say('es', 'values.activityNotes.ballot'), say('en', 'values.activityNotes.ballot'), '']
    : [code(name), explainCommand('es', name), explainCommand('en', name), explainRoles('en', command.by)];

/** What a workflow that opens an activity alone lacks: asked of the check itself, so that it says the same. */
function needsOf(name: string, catalogue: Catalogue): string {
  const title = { es: 'Sola', en: 'Alone' };
  const alone = WorkflowSpec.parse({
    format: 1,
    id: 'alone',
    version: 1,
    title,
    jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
    roles: { team: { title, as: 'team' } },
    stages: { alone: { title, activities: [name], gate: [] } },
  });
  const details = lintThings(alone, catalogue).map((issue) => issue.details ?? {});
  const named = (key: string): string[] => [
    ...new Set(details.flatMap((one) => (one[key] ?? []) as string[])),
  ];
  return [
    ...named('activities').map(code),
    ...named('rules').map((rule) => `the rule ${code(rule)} in a gate`),
  ].join(', ');
}

const code = (text: string): string => `\`${text}\``;

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `${[line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
