import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Catalogue } from '../../engine/catalogue.ts';
import type { AnyRule } from '../../engine/gates/rule.ts';
import { say } from '../../templates/messages.ts';

/** What the field's catalogue asks: by name, in a sentence, and where that comes from. */
interface KnownRule {
  readonly name: string;
  readonly asks: string;
  readonly source: string;
  /** The field of a workflow that holds it in every case, where it is no rule of a gate. */
  readonly heldBy?: string;
}

export const knownRules = JSON.parse(
  readFileSync(new URL('../../docs/rules.json', import.meta.url), 'utf8'),
) as readonly KnownRule[];

const head = `# Rules

What a gate can ask. The first table is the field's catalogue: rules that laws, standards and real processes ask for,
gathered from the sources that it names. Each is a question to the facts of one process, with an answer in words; how
to use one in a workflow is in [workflows](workflows.md). A rule that does not work yet cannot be named in a workflow;
what is held by \`approval\` holds for every passage that a forum approves, by the terms that the workflow gives there.

This page is written by \`npx vitest run --project pglite test/docs -u\` from \`docs/rules.json\` and from the engine.
`;

/** The page on rules, from the field's catalogue and from what this Cauce has. */
export function rulesPage(catalogue: Catalogue): string {
  const rules = catalogue.domains.flatMap((domain) => domain.rules as readonly AnyRule[]);
  const working = new Set(rules.map(({ name }) => name));
  const known = new Set(knownRules.map(({ name }) => name));
  const others = [...working].filter((name) => !known.has(name)).sort();
  return [
    head,
    table(
      ['rule', 'what it asks', 'source', 'works'],
      knownRules.map(({ name, asks, source, heldBy }) => [
        code(name),
        asks,
        source,
        heldBy !== undefined ? `held by ${code(heldBy)}` : working.has(name) ? 'yes' : 'not yet',
      ]),
    ),
    '## Beyond the catalogue\n',
    'Rules that Cauce adds, because a process needs them and no source names them.\n',
    table(
      ['rule', 'what it asks'],
      others.map((name) => [code(name), `${say('en', `rules.${name}.title`)}.`]),
    ),
    '## Parameters\n',
    'What each rule that works is told by a workflow, and the commands that mend it, the likeliest first.\n',
    table(
      ['rule', 'version', 'parameters', 'mended by'],
      [...rules]
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .map((rule) => [
          code(rule.name),
          String(rule.version),
          paramsOf(rule),
          rule.remedy.map(code).join(', '),
        ]),
    ),
  ].join('\n');
}

const code = (text: string): string => `\`${text}\``;

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

interface Schema {
  readonly type?: string;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly default?: unknown;
  readonly additionalProperties?: Schema | boolean;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
}

function paramsOf({ params }: AnyRule): string {
  const schema = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }) as Schema;
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const taken = field.default === undefined ? '' : `, else ${code(JSON.stringify(field.default))}`;
    const left = field.default === undefined && !schema.required?.includes(name) ? ', if any' : '';
    return `${code(name)}: ${kindOf(field)}${taken}${left}`;
  });
  return fields.length === 0 ? 'none' : fields.join('; ');
}

/** A schema in a few words, as deep as an author needs it. */
function kindOf(schema: Schema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => code(String(value))).join(' or ');
  if (schema.anyOf !== undefined) return schema.anyOf.map(kindOf).join(', or ');
  if (schema.type === 'array') return `list of ${kindOf(schema.items ?? {})}`;
  if (schema.type !== 'object')
    return schema.type === 'integer' ? 'whole number' : (schema.type ?? 'any value');
  if (schema.properties !== undefined) {
    return `{ ${Object.entries(schema.properties)
      .map(([name, field]) => `${code(name)}: ${kindOf(field)}`)
      .join('; ')} }`;
  }
  const each = schema.additionalProperties;
  return typeof each === 'object' ? `by name, ${kindOf(each)}` : 'an object';
}
