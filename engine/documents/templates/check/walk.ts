import { nearest } from '../../../workflow/lint/finding.ts';
import { type Block, blocks } from './callable.ts';
import { type Fault, flaw, placeOf } from './fault.ts';
import { limits } from './limits.ts';
import type { Markup } from './markup/markup.ts';
import { type Found, inside, knowing, type Scope, type Spot, without } from './scope.ts';
import { nothing, ofChoice, ofInside, type Shown, together } from './shown.ts';
import { checkValue, find, type Walk } from './values.ts';

/** Thrown out of a walk that has found enough. */
export class EnoughFound extends Error {}

/** Walks one piece of a template, in its order, and tells what it shows whatever the data are. */
export function walkProgram(
  walk: Walk,
  program: hbs.AST.Program | undefined,
  scope: Scope,
  markup: Markup,
): Shown {
  if (program === undefined) return nothing;
  return together(program.body.map((statement) => walkStatement(walk, statement, scope, markup)));
}

/** Walks a branch of a block, which closes the marks of HTML that it opens. */
const walkBranch = (walk: Walk, program: hbs.AST.Program | undefined, scope: Scope, markup: Markup): Shown =>
  markup.branch(() => walkProgram(walk, program, scope, markup));

function walkStatement(walk: Walk, node: hbs.AST.Statement, scope: Scope, markup: Markup): Shown {
  walk.pieces += 1;
  const at = placeOf(node);
  if (walk.pieces > limits.pieces) {
    walk.faults.push(flaw(at, 'template-too-many-pieces', { ...at, most: limits.pieces }));
    throw new EnoughFound();
  }
  if (walk.faults.length >= limits.faults) throw new EnoughFound();
  switch (node.type) {
    case 'ContentStatement':
      markup.text((node as unknown as { original: string }).original, at);
      return nothing;
    case 'CommentStatement':
      return nothing;
    case 'MustacheStatement':
      markup.value(at);
      return checkValue(walk, node as hbs.AST.MustacheStatement, scope);
    case 'BlockStatement':
      return walkBlock(walk, node as hbs.AST.BlockStatement, scope, markup);
    default:
      // Partials, decorators and what defines them reach for other texts or for the renderer itself.
      walk.faults.push(flaw(at, 'template-reaches-out', { ...at, what: node.type }));
      return nothing;
  }
}

function walkBlock(walk: Walk, node: hbs.AST.BlockStatement, scope: Scope, markup: Markup): Shown {
  const at = placeOf(node);
  const name = node.path.original;
  const fault = unfitBlock(node);
  if (fault !== undefined) {
    walk.faults.push(fault);
    return nothing;
  }
  const [param] = node.params as [hbs.AST.PathExpression];
  const found = find(walk, param, scope);
  const sides = { program: node.program, inverse: node.inverse };
  markup.block(at);
  if (found === undefined) return nothing;
  // What stands on the way is not asked for by asking for what is inside of it: where it lacks, the renderer stops.
  if (found.through !== undefined) {
    const { path } = found.through;
    walk.faults.push(flaw(placeOf(param), 'template-may-lack', { ...placeOf(param), name: path }));
    return nothing;
  }
  return branches[name as Block](walk, { node, found, scope, markup, ...sides });
}

/** What makes a block one that there is not, or that is written wrongly; nothing where it is in order. */
function unfitBlock(node: hbs.AST.BlockStatement): Fault | undefined {
  const at = placeOf(node);
  const name = node.path.original;
  // A raw block, in four braces: its content would be printed as it stands.
  if (!('open' in node.openStrip)) return flaw(at, 'template-reaches-out', { ...at, what: 'RawBlock' });
  if (!(blocks as readonly string[]).includes(name))
    return flaw(at, 'template-unknown-block', { ...at, name, near: nearest(name, blocks, 2).join(', ') });
  const [param, ...more] = node.params;
  if (param === undefined || more.length > 0)
    return flaw(at, 'template-wrong-count', { ...at, name, expects: 1 });
  if (param.type !== 'PathExpression')
    return flaw(placeOf(param), 'template-not-a-name', { ...placeOf(param), name: asWritten(param) });
  const asks = name === 'if' || name === 'unless';
  const odd = (node.hash?.pairs ?? []).find(({ key }) => !asks || key !== 'includeZero');
  if (odd !== undefined)
    return flaw(placeOf(odd), 'template-named-argument', { ...placeOf(odd), name: odd.key });
  return undefined;
}

const asWritten = (node: hbs.AST.Expression): string =>
  String(
    (node as { original?: unknown; path?: { original?: unknown } }).original ??
      (node as { path?: { original?: unknown } }).path?.original ??
      '',
  );

interface Inside {
  readonly node: hbs.AST.BlockStatement;
  readonly found: Found;
  readonly scope: Scope;
  readonly markup: Markup;
  readonly program: hbs.AST.Program | undefined;
  readonly inverse: hbs.AST.Program | undefined;
}

const branches: { readonly [Name in Block]: (walk: Walk, block: Inside) => Shown } = {
  if: (walk, block) => choice(walk, block, block.program, block.inverse),
  unless: (walk, block) => choice(walk, block, block.inverse, block.program),
  each: loop,
  with: taken,
};

/** `if` and `unless`: on the side where a thing is, it is there, and so is everything on the way to it. */
function choice(
  walk: Walk,
  { found, scope, markup }: Inside,
  whenThere: hbs.AST.Program | undefined,
  whenGone: hbs.AST.Program | undefined,
): Shown {
  const { spot, way } = found;
  const then = walkBranch(walk, whenThere, knowing(scope, way), markup);
  const otherwise = walkBranch(walk, whenGone, without(scope, spot.key), markup);
  return ofChoice(spot.path, then, otherwise);
}

function loop(walk: Walk, { node, found, scope, markup, program, inverse }: Inside): Shown {
  const at = placeOf(node);
  const { spot, way } = found;
  const { is, of } = spot.shape;
  if ((is !== 'list' && is !== 'map') || of === undefined) {
    walk.faults.push(flaw(at, 'template-not-a-list', { ...at, name: spot.path }));
    return nothing;
  }
  if (scope.items.length >= limits.loops) {
    walk.faults.push(flaw(at, 'template-loops-too-deep', { ...at, most: limits.loops }));
    return nothing;
  }
  if (multiplies(spot, scope)) {
    walk.faults.push(flaw(at, 'template-loops-multiply', { ...at, name: spot.path }));
    return nothing;
  }
  walk.pieces += 1;
  const item = { shape: of(), path: `${spot.path}[]`, key: `${spot.key}[${walk.pieces}]` };
  const names = namesOf(program, [item, loopName(is)]);
  const within = inside(knowing(scope, way), item, names, true);
  const body = walkBranch(walk, program, within, markup);
  const otherwise = walkBranch(walk, inverse, scope, markup);
  return ofInside(item.path, body, otherwise);
}

const loopName = (is: 'list' | 'map'): Spot => ({
  shape: { is: is === 'list' ? 'number' : 'text', lacks: 'never', names: () => [], field: () => undefined },
  path: '@key',
  key: '@key',
});

/**
 * A list inside of the item of the loop around is as long as the data are. Any other is gone through for every item:
 * once that makes a table of rows and columns, twice a sheet to count on, and once more what no machine can hold.
 */
function multiplies({ key }: Spot, { items }: Scope): boolean {
  const keys = [...items.map((item) => item.key), key];
  const crossed = keys.filter((each, at) => at > 0 && !each.startsWith(`${keys[at - 1]}`));
  return crossed.length > 2;
}

function taken(walk: Walk, { node, found, scope, markup, program, inverse }: Inside): Shown {
  const at = placeOf(node);
  const { spot, way } = found;
  const { is } = spot.shape;
  if (is !== 'object' && is !== 'map') {
    walk.faults.push(flaw(at, 'template-not-a-group', { ...at, name: spot.path }));
    return nothing;
  }
  if (spot.key === scope.around.at(-1)?.key) {
    // Handlebars would then count no parent for `../`.
    walk.faults.push(flaw(at, 'template-with-itself', { ...at, name: spot.path }));
    return nothing;
  }
  const within = inside(knowing(scope, way), spot, namesOf(program, [spot]), false);
  const body = walkBranch(walk, program, within, markup);
  const otherwise = walkBranch(walk, inverse, without(scope, spot.key), markup);
  return ofInside(spot.path, body, otherwise);
}

/** The names that a block gives, `as |agreement number|`, and what each of them is. */
function namesOf(program: hbs.AST.Program | undefined, given: readonly Spot[]): ReadonlyMap<string, Spot> {
  const names = program?.blockParams ?? [];
  return new Map(names.flatMap((name, at) => (given[at] === undefined ? [] : [[name, given[at]] as const])));
}
