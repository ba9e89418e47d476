import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readJson } from '../../../engine/workflow/json-text.ts';

const text = `{
  "stages": {
    "one": { "after": [],
      "gate": [{ "rule": "a" }, { "rule": "b,{}[]:\\"" }] },
    "two": { "gate": [[1, 2], null] }
  },
  "title": "x"
}`;

const read = (json: string) => {
  const found = readJson(json);
  if (!found.ok) throw new Error('not JSON');
  return found;
};

it.each([
  ['stages', 2, 3],
  ['stages.one', 3, 5],
  ['stages.one.after', 3, 14],
  ['stages.one.gate.1', 4, 33],
  ['stages.one.gate.1.rule', 4, 35],
  ['stages.two.gate.0.1', 5, 27],
  ['stages.two.gate.1', 5, 31],
  ['title', 7, 3],
])('finds %s at line %i, column %i', (path, line, column) => {
  expect(read(text).positionOf(path)).toEqual({ line, column });
});

it('points at what is around a part that is not there', () => {
  expect(read(text).positionOf('stages.two.title.en')).toEqual({ line: 5, column: 5 });
  expect(read(text).positionOf('roles')).toEqual({ line: 1, column: 1 });
});

it('tells of a name that is there twice, and not of what is inside', () => {
  const twice = '{ "a": { "x": 1, "y": 1 }, "b": [{ "x": 1 }, { "x": 1 }],\n  "a": { "x": 2 } }';
  expect(read(twice).twice).toEqual([{ path: 'a', key: 'a' }]);
  expect(read(twice).positionOf('a.x')).toEqual({ line: 2, column: 10 });
});

it.each([
  ['{ "a": 1,\n  "b": 2,\n}', 3, 1],
  ['{ "a": 1', 1, 9],
  ['', 1, 1],
])('points at where %j ceases to be JSON', (json, line, column) => {
  expect(readJson(json)).toEqual({ ok: false, at: { line, column } });
});

it('reads any JSON as JSON does, and finds each of its members where its name stands', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.nat(4), (json, indent) => {
      const value = JSON.parse(json) as unknown;
      const written = JSON.stringify(value, null, indent);
      const found = read(written);
      expect(found.value).toEqual(value);
      expect(found.twice).toEqual([]);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
      for (const key of Object.keys(value).filter((name) => name !== '' && !name.includes('.'))) {
        const { line, column } = found.positionOf(key);
        expect(written.split('\n')[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^${pattern(key)}`));
      }
    }),
  );
});

const pattern = (key: string): string => JSON.stringify(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
