import { nearest } from '../../../workflow/lint/finding.ts';
import { callable, type Takes, takenNames } from './callable.ts';
import { type Fault, flaw, placeOf } from './fault.ts';
import { type Found, type NoSuch, type Path, resolve, type Scope } from './scope.ts';
import type { Shape } from './shape.ts';
import { nothing, type Shown } from './shown.ts';
import { countedThings, wordKinds } from './word-kinds.ts';

/** What a walk through a template has in hand. */
export interface Walk {
  readonly faults: Fault[];
  /** How many parts it has come across. */
  pieces: number;
}

/** Checks what is printed between two pieces of text, `{{meeting.place}}` or `{{day meeting.heldFrom}}`, and tells what it shows. */
export function checkValue(walk: Walk, node: hbs.AST.MustacheStatement, scope: Scope): Shown {
  const at = placeOf(node);
  if (!node.escaped) return refuse(walk, flaw(at, 'template-unescaped', { ...at, name: nameOf(node.path) }));
  if (node.path.type !== 'PathExpression')
    return refuse(walk, flaw(at, 'template-not-a-name', { ...at, name: nameOf(node.path) }));
  const path = node.path as hbs.AST.PathExpression;
  const alone = node.params.length === 0 && (node.hash?.pairs ?? []).length === 0;
  return alone ? checkName(walk, path, scope) : checkCall(walk, node, path, scope);
}

function refuse(walk: Walk, fault: Fault): Shown {
  walk.faults.push(fault);
  return nothing;
}

const nameOf = (node: hbs.AST.Expression): string => String((node as { original?: unknown }).original ?? '');

/** A name that stands alone is printed as it is. */
function checkName(walk: Walk, path: hbs.AST.PathExpression, scope: Scope): Shown {
  const at = placeOf(path);
  const name = path.original;
  const simple = !path.data && path.depth === 0 && path.parts.length === 1 && path.parts[0] === name;
  if (simple && takenNames.has(name) && !scope.named.has(name)) {
    const isField = !('why' in resolve({ ...path, original: `this.${name}` }, scope));
    if (isField) return refuse(walk, flaw(at, 'template-name-is-taken', { ...at, name }));
    return refuse(walk, flaw(at, 'template-call-without', { ...at, name }));
  }
  const found = find(walk, path, scope);
  if (found === undefined) return nothing;
  const { is } = found.spot.shape;
  const how = unprintable[is];
  if (how !== undefined) return refuse(walk, flaw(at, how, { ...at, name }));
  const lacking = found.through?.path ?? (found.lacks === 'name' ? found.spot.path : undefined);
  if (lacking !== undefined) return refuse(walk, flaw(at, 'template-may-lack', { ...at, name: lacking }));
  return shownBy(found, scope);
}

/** What a value says in no reader's language, or not at all, and how it is shown instead. */
const unprintable: { readonly [Is in Shape['is']]?: Fault['reason'] } = {
  instant: 'template-date-as-is',
  day: 'template-date-as-is',
  code: 'template-code-as-is',
  flag: 'template-flag-as-is',
  object: 'template-group-as-is',
  map: 'template-group-as-is',
  list: 'template-list-as-is',
  closed: 'template-not-for-print',
};

/** A place is shown unless it was just found to be empty. */
const shownBy = ({ spot, way, beside }: Found, { gone }: Scope): Shown =>
  way.some((key) => gone.has(key)) || spot.path.startsWith('@')
    ? nothing
    : new Map([[spot.path, { mayLack: spot.shape.lacks !== 'never', beside }]]);

function checkCall(
  walk: Walk,
  node: hbs.AST.MustacheStatement,
  path: hbs.AST.PathExpression,
  scope: Scope,
): Shown {
  const at = placeOf(node);
  const name = path.original;
  const takes = Object.hasOwn(callable, name) ? callable[name] : undefined;
  if (takes === undefined) {
    const near = nearest(name, Object.keys(callable), 2).join(', ');
    return refuse(walk, flaw(at, 'template-unknown-call', { ...at, name, near }));
  }
  const [named] = node.hash?.pairs ?? [];
  if (named !== undefined)
    return refuse(
      walk,
      flaw(placeOf(named), 'template-named-argument', { ...placeOf(named), name: named.key }),
    );
  const least = takes.filter(({ optional }) => !optional).length;
  if (node.params.length < least || node.params.length > takes.length)
    return refuse(walk, flaw(at, 'template-wrong-count', { ...at, name, expects: takes.length }));
  const shown = node.params.map((param, index) => checkArgument(walk, name, takes[index]!, param, scope));
  return new Map(shown.flatMap((each) => [...each]));
}

function checkArgument(
  walk: Walk,
  call: string,
  takes: Takes,
  param: hbs.AST.Expression,
  scope: Scope,
): Shown {
  const fromData = 'written' in takes && takes.orIs !== undefined && param.type === 'PathExpression';
  if ('written' in takes && !fromData) return checkWritten(walk, { call, kind: takes.written }, param);
  return checkGiven(
    walk,
    { call, takes: 'written' in takes ? { is: takes.orIs ?? [] } : takes },
    param,
    scope,
  );
}

/** A value of the data that a call is given. */
function checkGiven(
  walk: Walk,
  { call, takes }: { call: string; takes: Extract<Takes, { readonly is: readonly unknown[] }> },
  param: hbs.AST.Expression,
  scope: Scope,
): Shown {
  const at = placeOf(param);
  if (takes.orWritten !== undefined && param.type !== 'PathExpression')
    return checkInstead(walk, takes.orWritten, param);
  if (param.type !== 'PathExpression')
    return refuse(walk, flaw(at, 'template-not-a-name', { ...at, name: nameOf(param) }));
  const path = param as hbs.AST.PathExpression;
  const found = find(walk, path, scope);
  if (found === undefined) return nothing;
  const { spot, through, lacks } = found;
  const { shape } = spot;
  const isFit = takes.is.includes(shape.is) && (takes.has ?? []).every((name) => shape.field(name));
  if (!isFit) return refuse(walk, flaw(at, 'template-wrong-kind', { ...at, name: path.original, call }));
  const lacking = through?.path ?? (lacks === 'never' ? undefined : spot.path);
  if (lacking !== undefined && !takes.mayLack)
    return refuse(walk, flaw(at, 'template-may-lack', { ...at, name: lacking }));
  return shownBy(found, scope);
}

/** What may be written out in a call, by what it is. */
const writtenWords = { words: wordKinds, things: countedThings, gender: ['m', 'f'] } as const;

type Written = Extract<Takes, { readonly written: string }>['written'];

/** What is written out in a call: which words a code is put into, what is counted, in which gender. */
function checkWritten(
  walk: Walk,
  { call, kind }: { call: string; kind: Written },
  param: hbs.AST.Expression,
): Shown {
  const at = placeOf(param);
  const { type, value } = param as hbs.AST.StringLiteral;
  if (type !== 'StringLiteral')
    return refuse(walk, flaw(at, 'template-word-unwritten', { ...at, name: nameOf(param), call }));
  const known: readonly string[] = writtenWords[kind];
  if (known.includes(value)) return nothing;
  const near = nearest(value, known, 3).join(', ');
  return refuse(walk, flaw(at, 'template-unknown-words', { ...at, name: value, near }));
}

/** A code that is written out, or how many decimals there are. */
function checkInstead(walk: Walk, instead: 'code' | 'decimals', param: hbs.AST.Expression): Shown {
  const at = placeOf(param);
  const { type, value } = param as hbs.AST.StringLiteral | hbs.AST.NumberLiteral;
  if (instead === 'code' && type === 'StringLiteral' && /^[a-zA-Z0-9-]{1,60}$/.test(String(value)))
    return nothing;
  if (instead === 'decimals' && type === 'NumberLiteral' && /^[0-6]$/.test(String(value))) return nothing;
  const reason = instead === 'code' ? 'template-not-a-name' : 'template-decimals';
  return refuse(walk, flaw(at, reason, { ...at, name: nameOf(param) }));
}

/** What a name means here. Where it means nothing, that is told and there is nothing to go on with. */
export function find(walk: Walk, path: Path & hbs.AST.Node, scope: Scope): Found | undefined {
  const found = resolve(path, scope);
  if (!('why' in found)) return found;
  walk.faults.push(unfound(path, found, scope));
  return undefined;
}

const meaningless = {
  forbidden: 'template-forbidden',
  'no-parent': 'template-no-parent',
  'unclear-parent': 'template-unclear-parent',
  'no-loop': 'template-no-loop',
  'unknown-loop-value': 'template-unknown-loop-value',
} as const;

function unfound(path: Path & hbs.AST.Node, none: NoSuch, { named }: Scope): Fault {
  const at = placeOf(path);
  const name = path.original;
  if (none.why === 'unknown') {
    const known = none.within === '' ? [...none.known, ...named.keys()] : none.known;
    const near = nearest(none.name, known, 3).join(', ');
    const within = none.within;
    if (near === '') return flaw(at, 'template-nothing-inside', { ...at, name, within });
    return flaw(at, within === '' ? 'template-unknown-name' : 'template-unknown-name-within', {
      ...at,
      name,
      near,
      within,
    });
  }
  return flaw(at, meaningless[none.why], { ...at, name: none.name });
}
