import { expect, it } from 'vitest';
import { functionsOf } from './syntax.ts';

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
