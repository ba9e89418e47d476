import type { Catalogue } from '../../engine/catalogue.ts';
import { roles } from '../../engine/people/roles.ts';
import { say } from '../../templates/messages.ts';

const head = `# Permissions

Who may send which command. A role is held by a [mandate](people.md), within a scope; a workflow gives roles names of its
own. A command is taken only where a stage that is worked on opens it, whatever the role. \`clock\` is
what falls due; \`public\` is anyone, with a key or without. Ballots are cast by \`public\`, and at the desk by
\`polling-officer\`.

This page is written by \`npx vitest run --project pglite test/docs -u\` from the engine. Each cell is tried by the tests.
`;

/** The permission matrix, a table for each domain: its commands down, the engine's roles across. */
export function permissionsPage(catalogue: Catalogue): string {
  const tables = catalogue.domains
    .filter(({ commands }) => commands.length > 0)
    .map(({ name, commands }) => {
      const held = roles.filter((role) => commands.some((command) => command.by.includes(role)));
      const rows = commands.map((command) => [
        `\`${command.name}\``,
        `${say('en', `commands.${command.name}.title`)}`,
        ...held.map((role) => (command.by.includes(role) ? '●' : '')),
      ]);
      const columns = ['command', 'what it does', ...held];
      return [`## ${name}`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line), ''].join(
        '\n',
      );
    });
  return [head, ...tables].join('\n');
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
