import type { Json } from '../kernel/canonical.ts';

/** A place in a text, counted from 1 as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A JSON text read: its value, where each part of it stands, and the names that are there twice. */
export type ReadJson =
  | {
      readonly ok: true;
      readonly value: Json;
      /** Where a part begins, by its path with dots; for a part that is not there, the nearest around it. */
      positionOf(path: string): Position;
      readonly twice: readonly { readonly path: string; readonly key: string }[];
    }
  | { readonly ok: false; readonly at: Position };

const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

/**
 * Reads a JSON text so that what is wrong with it can be pointed at: findings name a path, authors need a
 * line. A name that is there twice is told, because JSON takes the last one in silence.
 */
export function readJson(text: string): ReadJson {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    const [, offset] = /position (\d+)/.exec((error as Error).message) ?? [];
    return { ok: false, at: positionAt(text, offset === undefined ? text.trimEnd().length : Number(offset)) };
  }
  const { places, twice } = placesOf(text);
  const positionOf = (path: string): Position => {
    const offset = places.get(path);
    if (offset !== undefined) return positionAt(text, offset);
    return path === '' ? positionAt(text, 0) : positionOf(path.slice(0, Math.max(path.lastIndexOf('.'), 0)));
  };
  return { ok: true, value, positionOf, twice };
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

interface Inside {
  readonly path: string;
  /** The next index of a list; in an object, nothing. */
  index?: number;
  key?: string;
  /** The names that an object has so far. */
  readonly names: Set<string>;
}

/** Walks over the tokens of a text that is valid JSON. A member stands where its name does. */
function placesOf(text: string) {
  const places = new Map<string, number>();
  const twice: { path: string; key: string }[] = [];
  const around: Inside[] = [];
  const here = (name: string | number): string => {
    const { path } = around.at(-1)!;
    return path === '' ? String(name) : `${path}.${name}`;
  };
  const tokens = [...text.matchAll(token)];
  for (const [position, { 0: sign, index: offset }] of tokens.entries()) {
    const inside = around.at(-1);
    if (sign === ',' || sign === ':') continue;
    if (sign === '}' || sign === ']') {
      around.pop();
      continue;
    }
    if (inside !== undefined && inside.index === undefined && tokens[position + 1]?.[0] === ':') {
      inside.key = JSON.parse(sign) as string;
      const path = here(inside.key);
      if (inside.names.has(inside.key)) {
        twice.push({ path, key: inside.key });
        // What was in the first is in the way of nothing: it is lost.
        for (const inner of places.keys()) if (inner.startsWith(`${path}.`)) places.delete(inner);
      }
      inside.names.add(inside.key);
      places.set(path, offset);
      continue;
    }
    let path = '';
    if (inside?.index !== undefined) {
      path = here(inside.index);
      places.set(path, offset);
      inside.index += 1;
    } else if (inside?.key !== undefined) path = here(inside.key);
    if (sign === '{') around.push({ path, names: new Set() });
    if (sign === '[') around.push({ path, index: 0, names: new Set() });
  }
  return { places, twice };
}
