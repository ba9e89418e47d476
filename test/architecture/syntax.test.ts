import { expect, it } from 'vitest';
import { functionsOf, importsOf } from './syntax.ts';

it('measures every kind of function, whatever letters and comments stand before it', () => {
  const source = `// «Cocreación» — dos líneas
const arrow = () => 'ñ';
function declared() {
  return class {
    method() {
      return 1;
    }
  };
}
const object = {
  get own() {
    return function () {};
  },
};
`;
  expect(functionsOf(source)).toEqual([
    { line: 2, lines: 1 },
    { line: 3, lines: 7 },
    { line: 5, lines: 3 },
    { line: 11, lines: 3 },
    { line: 12, lines: 1 },
  ]);
});

it('finds every import', () => {
  const source = `import './a.ts';
import type { B } from "./b.ts";
import c from './c.json' with { type: 'json' };
export * from './d.ts';
export { type E } from './e.ts';
export const from = './f.ts';
// import './g.ts'`;
  expect(importsOf(source)).toEqual(['./a.ts', './b.ts', './c.json', './d.ts', './e.ts']);
});
