import { expect, it } from 'vitest';
import { filesWith, textOf } from './repository.ts';
import { functionsOf } from './syntax.ts';

const mostLines = 400;
const mostMedianLines = 70;
const mostFunctionLines = 70;

const sources = filesWith('.ts').map((path) => ({ path, text: textOf(path) }));
const linesOf = (text: string) => text.trimEnd().split('\n').length;

it(`keeps every source file within ${mostLines} lines`, () => {
  const long = sources
    .map(({ path, text }) => ({ path, lines: linesOf(text) }))
    .filter(({ lines }) => lines > mostLines);
  expect(long.map(({ path, lines }) => `${path} has ${lines} lines: split it by what it is about`)).toEqual(
    [],
  );
});

it(`keeps the median of the source files within ${mostMedianLines} lines`, () => {
  const sizes = sources
    .filter(({ path }) => !path.startsWith('test/'))
    .map(({ text }) => linesOf(text))
    .sort((a, b) => a - b);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(mostMedianLines);
});

it(`keeps every function within ${mostFunctionLines} lines`, () => {
  // A test file is one function by the way that vitest groups tests: its limit is that of files.
  const measured = sources.filter(({ path }) => !path.endsWith('.test.ts'));
  const long = measured.flatMap(({ path, text }) =>
    functionsOf(text)
      .filter(({ lines }) => lines > mostFunctionLines)
      .map(
        ({ line, lines }) =>
          `${path}:${line} is a function of ${lines} lines: give its steps names of their own`,
      ),
  );
  expect(long).toEqual([]);
});
