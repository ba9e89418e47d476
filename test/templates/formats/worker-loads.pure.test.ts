import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The files that a file loads when it runs, and those that they load; imports of types alone load nothing. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(join(root, file), 'utf8').matchAll(
    /^(?:import|export)\s(?!type\s)[^;]*?from\s'(\.[^']*\.ts)'|\bimport\('(\.[^']*\.ts)'\)/gm,
  );
  for (const [, from, later] of imports)
    loadedBy(relative(root, join(root, dirname(file), from ?? later ?? '')), seen);
  return seen;
}

it('keeps the engine out of the processes that render, which start in a third of a second without it', () => {
  const loaded = loadedBy('templates/formats/worker.ts');
  expect(loaded).toContain('templates/formats/docx/docx.ts');
  expect(loaded).toContain('templates/callable.ts');
  expect([...loaded].filter((file) => file.startsWith('engine/'))).toEqual([
    'engine/kernel/event-command.ts',
  ]);
});
