import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const notOurs = new Set(['node_modules', 'data', 'demo/out', 'bench/out']);

/** Every file of a tree with `ending`, as paths from its root with forward slashes; hidden folders are left out. */
export function filesWith(ending: string | readonly string[], base: string = root, folder = ''): string[] {
  const endings = [ending].flat();
  return readdirSync(join(base, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ entry, path: folder === '' ? entry.name : `${folder}/${entry.name}` }))
    .flatMap(({ entry, path }) => {
      if (entry.isDirectory()) return notOurs.has(path) ? [] : filesWith(endings, base, path);
      return endings.some((each) => path.endsWith(each)) ? [path] : [];
    })
    .sort();
}

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
