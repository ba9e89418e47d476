import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBoundaries } from './boundaries.ts';
import { dependencyRules } from './dependency-rules.ts';
import { root } from './repository.ts';

/** A tree that breaks every rule: what each file imports, and what must be said of it. */
const offences: { file: string; imports: string[]; breaks: string }[] = [
  { file: 'engine/plan/a.ts', imports: ['./b.ts'], breaks: 'no-cycle' },
  { file: 'engine/plan/alone.ts', imports: [], breaks: 'no-orphan' },
  { file: 'engine/plan/lost.ts', imports: ['./nowhere.ts'], breaks: 'imports-resolve' },
  { file: 'workflows/method/v1.ts', imports: ['../../engine/kernel/clock.ts'], breaks: 'workflows-are-data' },
  { file: 'engine/plan/rules/rule.ts', imports: ['../../database/connect.ts'], breaks: 'pure-core' },
  { file: 'engine/calendar/days.ts', imports: ['node:crypto'], breaks: 'pure-core-without-node' },
  { file: 'engine/gates/verdict.ts', imports: ['../kernel/files.ts'], breaks: 'pure-core, by way of others' },
  { file: 'engine/plan/states.ts', imports: ['xstate'], breaks: 'xstate-in-machines' },
  { file: 'api/app.ts', imports: ['../engine/kernel/clock.ts'], breaks: 'one-door' },
  { file: 'web/page.ts', imports: ['kysely'], breaks: 'no-query-outside-the-engine' },
  {
    file: 'engine/plan/peek.ts',
    imports: ['../forum/commands/vote.ts'],
    breaks: 'domains-meet-in-facts-and-views',
  },
  {
    file: 'engine/documents/kinds/peek.ts',
    imports: ['../../forum/commands/vote.ts'],
    breaks: 'documents-read-what-others-froze',
  },
  {
    file: 'engine/plan/open.ts',
    imports: ['../database/connect.ts'],
    breaks: 'the-transaction-is-handed-down',
  },
  { file: 'engine/kernel/raw.ts', imports: ['postgres'], breaks: 'drivers-in-database' },
  { file: 'engine/kernel/demo.ts', imports: ['../../demo/run.ts'], breaks: 'shipped-code-stands-alone' },
  {
    file: 'engine/kernel/tested.ts',
    imports: ['vitest'],
    breaks: 'shipped-code-needs-no-development-package',
  },
];

/** What the offences import, which is in order by itself. */
const lawful: Record<string, string[]> = {
  'engine/plan/b.ts': ['./a.ts'],
  'engine/kernel/clock.ts': ['zod'],
  'engine/kernel/files.ts': ['node:fs'],
  'engine/forum/commands/vote.ts': ['../../kernel/clock.ts', '../../plan/facts/dates.ts'],
  'engine/plan/facts/dates.ts': ['kysely'],
  'engine/plan/machine.ts': ['xstate'],
  'engine/database/connect.ts': ['postgres'],
  'demo/run.ts': ['zod'],
};

describe('the dependency rules', () => {
  let tree = '';
  let violations: string[] = [];

  beforeAll(async () => {
    tree = mkdtempSync(join(tmpdir(), 'cauce-boundaries-'));
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    symlinkSync(join(root, 'package.json'), join(tree, 'package.json'));
    const files = { ...lawful, ...Object.fromEntries(offences.map(({ file, imports }) => [file, imports])) };
    for (const [file, imports] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), imports.map((name) => `import '${name}';\n`).join(''));
    }
    violations = (await checkBoundaries(tree)).violations;
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it.each(offences)('say that $file breaks $breaks', ({ file, breaks }) => {
    expect(violations).toContainEqual(expect.stringContaining(`${breaks}: ${file}`));
  });

  it('say nothing of what is in order', () => {
    const innocent = Object.keys(lawful).filter((file) => file !== 'engine/plan/b.ts');
    expect(violations.filter((line) => innocent.some((file) => line.includes(`: ${file} `)))).toEqual([]);
  });

  it('are each tried here', () => {
    const tried = offences.map(({ breaks }) => breaks);
    expect(dependencyRules.map(({ name }) => name).filter((name) => !tried.includes(name ?? ''))).toEqual([]);
  });
});
