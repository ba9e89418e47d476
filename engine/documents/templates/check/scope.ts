import type { Shape } from './shape.ts';

/**
 * A value that a template names. `path` says where the contract has it (`agreements[].owner`); `key` tells apart the
 * things that stand at one path, as the items of two loops over the same list do.
 */
export interface Spot {
  readonly shape: Shape;
  readonly path: string;
  readonly key: string;
}

/** What names mean at a place of a template. */
export interface Scope {
  /** What `this` has been, the innermost last. Only `each` and `with` add to it. */
  readonly around: readonly Spot[];
  /** The names that blocks give to their items: `as |agreement|`. */
  readonly named: ReadonlyMap<string, Spot>;
  /** The items of the loops around, the innermost last. */
  readonly items: readonly Spot[];
  /** What has been asked for and is there, by its key. */
  readonly there: ReadonlySet<string>;
  /** What has been asked for and is not there. */
  readonly gone: ReadonlySet<string>;
}

export function wholeOf(shape: Shape): Scope {
  const root = { shape, path: '', key: '' };
  return { around: [root], named: new Map(), items: [], there: new Set(), gone: new Set() };
}

/** A name as it was resolved: what it names, and what had to be passed that may lack. */
export interface Found {
  readonly spot: Spot;
  /** The keys of what stands on the way to it and of itself: whoever asks for it asks for them all. */
  readonly way: readonly string[];
  /** The paths that it, or something on the way to it, is there together with, or without. */
  readonly beside: readonly string[];
  /** The first thing on the way that may lack here. */
  readonly through?: Spot;
  /** Whether it may lack itself, here. */
  readonly lacks: Shape['lacks'];
}

/** Why a name means nothing. */
export type NoSuch =
  | {
      readonly why: 'unknown';
      readonly name: string;
      readonly within: string;
      readonly known: readonly string[];
    }
  | {
      readonly why: 'forbidden' | 'no-parent' | 'unclear-parent' | 'no-loop' | 'unknown-loop-value';
      readonly name: string;
    };

/** Names that lead out of the data into the language that the renderer is written in. */
const forbidden = new Set([
  'constructor',
  '__proto__',
  'prototype',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'hasOwnProperty',
  'toString',
  'valueOf',
]);

const loopValues: { readonly [name: string]: Shape['is'] } = {
  index: 'number',
  key: 'text',
  first: 'flag',
  last: 'flag',
};

export type Path = Pick<hbs.AST.PathExpression, 'data' | 'depth' | 'parts' | 'original'>;

/** What a path names at a place, or why it names nothing. */
export function resolve(path: Path, scope: Scope): Found | NoSuch {
  const outOfData = path.parts.find((part) => forbidden.has(part));
  if (outOfData !== undefined) return { why: 'forbidden', name: outOfData };
  if (path.data && path.parts[0] !== 'root') return loopValue(path, scope);
  const { start, parts } = startOf(path, scope);
  if ('why' in start) return start;
  return follow(start, parts, scope);
}

function startOf(path: Path, scope: Scope): { start: Spot | NoSuch; parts: readonly string[] } {
  const { depth, parts, original } = path;
  if (path.data) return { start: scope.around[0]!, parts: parts.slice(1) };
  const [first = '', ...rest] = parts;
  const own = /^(this\b|\.)/.test(original);
  const named = own || depth > 0 ? undefined : scope.named.get(first);
  return named === undefined ? { start: parentAt(depth, scope), parts } : { start: named, parts: rest };
}

/** Handlebars knows a parent by its being another value than its child: of two texts in a row it cannot tell. */
function parentAt(depth: number, { around }: Scope): Spot | NoSuch {
  const at = around.length - 1 - depth;
  const start = around[at];
  if (start === undefined) return { why: 'no-parent', name: '../'.repeat(depth) };
  const passed = around.slice(at);
  const unclear = passed.some((spot, index) => isPlain(spot) && isPlain(passed[index + 1] ?? around[0]!));
  return depth > 0 && unclear ? { why: 'unclear-parent', name: '../'.repeat(depth) } : start;
}

const isPlain = ({ shape: { is } }: Spot): boolean => is !== 'object' && is !== 'list' && is !== 'map';

function loopValue({ parts, depth }: Path, { items }: Scope): Found | NoSuch {
  const [name = '', ...rest] = parts;
  const is = Object.hasOwn(loopValues, name) ? loopValues[name] : undefined;
  if (is === undefined || rest.length > 0) return { why: 'unknown-loop-value', name: `@${parts.join('.')}` };
  if (items[items.length - 1 - depth] === undefined) return { why: 'no-loop', name: `@${name}` };
  const shape: Shape = { is, lacks: 'never', names: () => [], field: () => undefined };
  return { spot: { shape, path: `@${name}`, key: `@${name}` }, way: [], beside: [], lacks: 'never' };
}

function follow(start: Spot, parts: readonly string[], scope: Scope): Found | NoSuch {
  let spot = start;
  let through: Spot | undefined;
  const way = spot.key === '' ? [] : [spot.key];
  const beside = besideOf(spot);
  for (const part of parts) {
    if (mayLack(spot, scope)) through ??= spot;
    const inner = within(spot, part);
    if (inner === undefined)
      return { why: 'unknown', name: part, within: spot.path, known: spot.shape.names() };
    spot = inner;
    way.push(spot.key);
    beside.push(...besideOf(spot));
  }
  const lacks = mayLack(spot, scope) ? spot.shape.lacks : 'never';
  return { spot, way, beside, lacks, ...(through === undefined ? {} : { through }) };
}

const besideOf = ({ shape, path }: Spot): string[] =>
  [shape.with, shape.without].flatMap((name) => (name === undefined ? [] : [path.replace(/[^.]*$/, name)]));

/** What is there together with something beside it, or in its place, is there where that is, or is not. */
function mayLack({ shape, key }: Spot, { there, gone }: Scope): boolean {
  if (shape.lacks === 'never' || there.has(key)) return false;
  const beside = (name: string) => key.replace(/[^.]*$/, name);
  if (shape.with !== undefined && there.has(beside(shape.with))) return false;
  return shape.without === undefined || !gone.has(beside(shape.without));
}

/** What a name leads to inside of a thing. */
function within({ shape, path, key }: Spot, part: string): Spot | undefined {
  const at = (inner: Shape): Spot => ({ shape: inner, path: joined(path, part), key: joined(key, part) });
  if (shape.is === 'object') {
    const field = shape.field(part);
    return field && at(field);
  }
  if (shape.is === 'map' && shape.of !== undefined) return at({ ...shape.of(), lacks: 'name' });
  if (shape.is !== 'list' || shape.of === undefined) return undefined;
  if (part === 'length') return at({ is: 'number', lacks: 'never', names: () => [], field: () => undefined });
  if (!/^\d{1,4}$/.test(part)) return undefined;
  return { shape: { ...shape.of(), lacks: 'name' }, path: `${path}[]`, key: joined(key, part) };
}

const joined = (path: string, part: string): string => (path === '' ? part : `${path}.${part}`);

/** The scope in which something is known to be there, or to be gone. */
export const knowing = (scope: Scope, keys: readonly string[]): Scope => ({
  ...scope,
  there: new Set([...scope.there, ...keys]),
});

export const without = (scope: Scope, key: string): Scope => ({
  ...scope,
  gone: new Set([...scope.gone, key]),
});

/** The scope inside of a block that takes a thing for `this`, under the names that the block gives it. */
export function inside(scope: Scope, spot: Spot, names: ReadonlyMap<string, Spot>, loops: boolean): Scope {
  return {
    ...scope,
    around: [...scope.around, spot],
    named: new Map([...scope.named, ...names]),
    items: loops ? [...scope.items, spot] : scope.items,
  };
}
