import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type IModule, type IViolation } from 'dependency-cruiser';
import { database, dependencyRules, pure } from './dependency-rules.ts';
import { filesWith, root } from './repository.ts';
import { importsOf } from './syntax.ts';

/** What was looked at, and a line for each import that the rules forbid. */
export type BoundaryReport = { modules: number; violations: string[] };

/**
 * Holds a tree to the dependency rules. Throws when a file or an import in it was not seen: a parser that cannot
 * read TypeScript would otherwise find no module, no violation, and say that all is well.
 */
export async function checkBoundaries(base: string = root): Promise<BoundaryReport> {
  const files = filesWith('.ts', base);
  const { output } = await cruise(files, {
    baseDir: base,
    // dependency-cruiser cannot use TypeScript 7, and without a parser it cannot tell an import of types.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    ruleSet: { forbidden: dependencyRules },
    validate: true,
  });
  if (typeof output === 'string') throw new Error(output);
  const seen = new Map(output.modules.map((module) => [module.source, module]));
  const unseen = files.flatMap((file) =>
    unseenIn(file, readFileSync(join(base, file), 'utf8'), seen.get(file)),
  );
  if (unseen.length > 0)
    throw new Error(`dependency-cruiser did not see all there is:\n${unseen.join('\n')}`);
  return {
    modules: files.length,
    violations: [...output.summary.violations.map(inWords), ...impureReach(seen)],
  };
}

function unseenIn(file: string, text: string, module: IModule | undefined): string[] {
  if (module === undefined) return [file];
  const names = new Set(module.dependencies.map(({ module: name }) => name));
  return importsOf(text).flatMap((name) =>
    names.has(name.replace(/^node:/, '')) || names.has(name) ? [] : [`${file}: ${name}`],
  );
}

function inWords({ rule, from, to, cycle }: IViolation): string {
  const way = [from, ...(cycle?.map(({ name }) => name) ?? [to])].filter(
    (name, index, all) => name !== all[index - 1],
  );
  const byTypes = cycle?.some(({ dependencyTypes }) => dependencyTypes.includes('type-only'))
    ? ' (through a type)'
    : '';
  const why = dependencyRules.find(({ name }) => name === rule.name)?.comment;
  return `${rule.name}: ${way.join(' → ')}${byTypes}\n    ${why}`;
}

/**
 * Pure modules that come to the database, the files or the network by way of others, with the way. Hashing is no
 * offence: it gives the same for the same.
 */
function impureReach(modules: Map<string, IModule>): string[] {
  const isPure = matcher(pure);
  const isDatabase = matcher(database);
  return [...modules.keys()].filter(isPure).flatMap((start) => {
    const ways = [[start]];
    const visited = new Set<string>();
    for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
      for (const { resolved, dependencyTypes } of modules.get(way.at(-1) ?? '')?.dependencies ?? []) {
        if (dependencyTypes.includes('type-only') || visited.has(resolved)) continue;
        visited.add(resolved);
        // What a pure module imports itself is already the matter of a rule.
        if (isDatabase(resolved) || (dependencyTypes.includes('core') && resolved !== 'crypto')) {
          if (way.length > 1) return [`pure-core, by way of others: ${[...way, resolved].join(' → ')}`];
        } else ways.push([...way, resolved]);
      }
    }
    return [];
  });
}

function matcher(patterns: readonly string[]): (path: string) => boolean {
  const expressions = patterns.map((pattern) => new RegExp(pattern));
  return (path) => expressions.some((expression) => expression.test(path));
}
