import { expect, it } from 'vitest';
import { filesWith, textOf } from './repository.ts';

const code = filesWith(['.ts', '.mjs', '.js', '.sql', '.css', '.sh']);
const words = filesWith(['.md', '.hbs', '.html', '.json', '.yaml', '.yml', '.csv', '.svg', '.typ']);

/** The places of a pattern in files, as `path:line: what is there`. */
function placesOf(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 160)}`] : [],
      ),
  );
}

it('has no work left for later in the code', () => {
  // In brackets, so that this line does not find itself.
  expect(placesOf(/\b(TO[D]O|FI[X]ME|HA[C]K|XX[X])\b/, code)).toEqual([]);
});

it('leaves out no test', () => {
  const left = /\b(it|test|describe|suite|bench|t)(\.\w+)*\.(only|skip|skipIf|runIf|todo|fails)\b/;
  expect(placesOf(left, filesWith('.test.ts'))).toEqual([]);
});

it('names no path of the machine that it was written on', () => {
  const path = /(^|[^\w.:/-])(\/(work|root|home|Users|tmp)\/\w|[A-Z]:\\{1,2}Users)/;
  expect(placesOf(path, [...code, ...words])).toEqual([]);
});

it('names no registry that packages came from', () => {
  const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
  expect(
    Object.entries(lock.packages).flatMap(([name, { resolved }]) => (resolved === undefined ? [] : [name])),
  ).toEqual([]);
  expect(placesOf(/\bregist[r]y\.(npmjs|yarnpkg|npmmirror)\b/i, code.concat(words))).toEqual([]);
});
