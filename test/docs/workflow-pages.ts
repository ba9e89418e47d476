import { readFileSync } from 'node:fs';
import { drawWorkflow } from '../../engine/workflow/diagram/draw.ts';
import { type OutlineItem, outline } from '../../engine/workflow/diagram/outline.ts';
import type { DiagramWords } from '../../engine/workflow/diagram/words.ts';
import { WorkflowSpec } from '../../engine/workflow/spec.ts';
import { diagramWords } from '../../templates/explain/diagram.ts';
import { type Language, languages, say, textsOf } from '../../templates/messages.ts';
import { mistakes } from '../engine/workflow/mistakes.ts';

/** The example of docs/workflows.md, as its reader copies it. */
export function exampleWorkflow(): unknown {
  const page = readFileSync(new URL('../../docs/workflows.md', import.meta.url), 'utf8');
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  return JSON.parse(json);
}

/** A workflow as a picture for the documentation, without a process on it. */
export const pictureOf = (workflow: unknown, language: Language): Promise<string> =>
  drawWorkflow(WorkflowSpec.parse(workflow), diagramWords(language));

/** What the page of a version is called: the first version's by the method alone. */
export const pageOf = ({ id, version }: { id: string; version: number }): string =>
  version === 1 ? id : `${id}-${version}`;

/** A built-in's page: its picture, and all that it asks, in every language. */
export function workflowPage(workflow: unknown): string {
  const spec = WorkflowSpec.parse(workflow);
  const parts = languages.map((language) => {
    const { text, items } = outline(spec, wordsWithNames(language));
    const page = pageOf(spec);
    const picture = language === 'es' ? `${page}.svg` : `${page}.${language}.svg`;
    return [
      `## ${text}\n`,
      `![${text}](${picture})\n`,
      ...items.map((item) => listed(item, 0)),
      '',
      basesOf(spec, language),
    ].join('\n');
  });
  return [
    `# ${spec.id}, version ${spec.version}\n`,
    'Written from the workflow itself by `npx vitest run --project pglite test/docs -u`. How to write one:',
    '[workflows](../workflows.md).\n',
    ...parts,
  ].join('\n');
}

/** The words of the outline with the name that a workflow gives beside each, for who writes one of their own. */
function wordsWithNames(language: Language): DiagramWords {
  const words = diagramWords(language);
  return {
    ...words,
    activity: (name) => `${words.activity(name)} (\`${name}\`)`,
    rule: (name, params) => `${words.rule(name, params)} (\`${name}\`)`,
    // The table below the outline has them, by stage and rule.
    figures: () => [],
  };
}

const headings: Record<Language, { title: string; columns: string }> = {
  es: {
    title: 'De dónde viene cada condición',
    columns: '| etapa | regla | parámetros | gravedad | fundamento |',
  },
  en: {
    title: 'Where each condition comes from',
    columns: '| stage | rule | parameters | severity | basis |',
  },
};

/** Every use of a rule, with what it is told and what it rests on. */
function basesOf({ stages }: WorkflowSpec, language: Language): string {
  const { title, columns } = headings[language];
  const rows = Object.values(stages).flatMap((stage) =>
    stage.gate.map(({ rule, params, severity, basis }) => {
      const why = basis.why === undefined ? basis.reference : basis.why[language];
      const told = Object.keys(params).length === 0 ? '' : `\`${JSON.stringify(params)}\``;
      const rests = `${say(language, `bases.${basis.kind}`)}: ${why}`;
      return `| ${[stage.title[language], `\`${rule}\``, told, say(language, `severities.${severity}`), rests].join(' | ')} |`;
    }),
  );
  return [`### ${title}\n`, columns, '| --- | --- | --- | --- | --- |', ...rows, ''].join('\n');
}

const listed = ({ text, items }: OutlineItem, depth: number): string =>
  [`${'  '.repeat(depth)}- ${text}`, ...items.map((item) => listed(item, depth + 1))].join('\n');

/** Everything that the check of a workflow can say, with a place at which it says it. */
export function errorsPage(): string {
  const said = [...textsOf('en')].filter(([path]) => path.startsWith('reasons.lint-'));
  const rows = said.map(([path, text]) => {
    const code = path.slice('reasons.lint-'.length);
    const [, made, , found = made] = mistakes.find(([reason]) => reason === code) ?? [];
    return `| \`${code}\` | ${found === undefined ? '' : `\`${found}\``} | ${text.replaceAll('|', '\\|')} |`;
  });
  return [
    '# Workflow errors\n',
    'What the check of a workflow can say: the code (with `lint-` before it in answers of the API), a place at which it may',
    'stand, and the words, in which names in braces are filled with what was found. In Spanish they are said as well.\n',
    'This page is written by `npx vitest run --project pglite test/docs -u` from the catalogue of messages. How to write a',
    'workflow is in [workflows](workflows.md).\n',
    '| code | for instance at | what it says |',
    '| --- | --- | --- |',
    ...rows.sort(),
    '',
  ].join('\n');
}
