import type { Catalogue } from '../../engine/catalogue.ts';
import { prepareWorkflow } from '../../engine/workflow/prepare.ts';
import type { RuleUseSpec, WorkflowInput, WorkflowSpec } from '../../engine/workflow/spec.ts';
import { knownRules } from './rules-page.ts';

/** One use of a rule: where, how heavy, and on what it rests. */
interface Use {
  readonly workflow: string;
  readonly place: string;
  readonly use: RuleUseSpec;
}

const head = `# Which method asks which rule

The newest version of each method that comes with Cauce, gate by gate: what it asks, how much that weighs, and what it
rests on. Only a law makes a rule legal; a standard or a source makes it the programme's; what is our own choice says
why. No basis is invented: where no source asks for a rule, the method leaves it out.

This page is written by \`npx vitest run --project pglite test/docs -u\` from the methods themselves.
`;

/** The page of uses: a table of rules by methods, then every use with its basis. */
export function ruleUsesPage(workflows: readonly WorkflowInput[], catalogue: Catalogue): string {
  const specs = newest(workflows).map((workflow) => specOf(workflow, catalogue));
  const uses = specs.flatMap(usesOf);
  const names = [...new Set([...knownRules.map(({ name }) => name), ...uses.map(({ use }) => use.rule)])];
  const ids = specs.map(({ id }) => id);
  return [
    head,
    '## Rules by methods\n',
    `How often each method asks a rule, and the kinds of its basis: L law, S standard, D source document, C own choice.\n`,
    table(
      ['rule', ...ids],
      names.map((name) => [code(name), ...ids.map((id) => cell(uses, name, id))]),
    ),
    '## Every use\n',
    ...specs.flatMap((spec) => [
      `### ${spec.title.en} (\`${spec.id}@${spec.version}\`)\n`,
      table(
        ['where', 'rule', 'severity', 'basis', 'what it rests on'],
        uses
          .filter(({ workflow }) => workflow === spec.id)
          .map(({ place, use }) => [
            place,
            code(use.rule),
            use.severity,
            use.basis.kind,
            [use.basis.reference, use.basis.why?.en].filter((part) => part !== undefined).join(': '),
          ]),
      ),
    ]),
  ].join('\n');
}

const newest = (workflows: readonly WorkflowInput[]): WorkflowInput[] =>
  workflows.filter((one) => !workflows.some((other) => other.id === one.id && other.version > one.version));

function specOf(workflow: WorkflowInput, catalogue: Catalogue): WorkflowSpec {
  const prepared = prepareWorkflow(workflow, catalogue);
  if (!prepared.ok) throw new Error(`${workflow.id}: ${JSON.stringify(prepared.issues)}`);
  return prepared.definition.spec;
}

const usesOf = ({ id, stages }: WorkflowSpec): Use[] =>
  Object.entries(stages).flatMap(([stage, { gate, outcomes }]) => [
    ...gate.map((use) => ({ workflow: id, place: stage, use })),
    ...Object.entries(outcomes).flatMap(([outcome, { gate: its }]) =>
      its.map((use) => ({ workflow: id, place: `${stage}, ${outcome}`, use })),
    ),
  ]);

const letters = { law: 'L', standard: 'S', source: 'D', 'our-choice': 'C' } as const;

function cell(uses: readonly Use[], name: string, id: string): string {
  const found = uses.filter(({ use, workflow }) => use.rule === name && workflow === id);
  if (found.length === 0) return '';
  const kinds = [...new Set(found.map(({ use }) => letters[use.basis.kind]))].sort();
  return `${found.length} ${kinds.join('')}`;
}

const code = (text: string): string => `\`${text}\``;

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((one) => one.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return `${[line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
