import { parseSync } from '@swc/core';

/** Something that the source says by a code and that people are to be told in words. */
export interface Said {
  readonly kind: 'fact' | 'notApplicable' | 'reason' | 'thing' | 'event';
  readonly code: string;
  /** The names of the figures that go with it, where they are written out there. */
  readonly figures: readonly string[] | undefined;
}

/** Where a code could not be read, because it is neither a text nor a choice among texts. */
export interface Unread {
  readonly kind: Said['kind'];
  readonly line: number;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly span?: { readonly start: number; readonly end: number };
  readonly [key: string]: unknown;
}

/** The functions that take a code, and where in their arguments it and its figures are. */
const calls: {
  readonly [name: string]: { kind: Said['kind']; code: number; figures?: number; handsOn?: true };
} = {
  unknown: { kind: 'fact', code: 0 },
  notApplicable: { kind: 'notApplicable', code: 0 },
  invalid: { kind: 'reason', code: 1, figures: 2 },
  notPossible: { kind: 'reason', code: 0, figures: 1 },
  notFound: { kind: 'thing', code: 0 },
  // Short names that modules give themselves for one of the above, which may be handed a code in turn.
  finding: { kind: 'reason', code: 1, figures: 2, handsOn: true },
  flaw: { kind: 'reason', code: 1, figures: 2, handsOn: true },
};

/** Every code that a TypeScript text says, and the places where one could not be read. */
export function saidIn(source: string): { said: Said[]; unread: Unread[] } {
  const said: Said[] = [];
  const unread: Unread[] = [];
  const tree = parseSync(source, { syntax: 'typescript', target: 'es2024' }) as unknown as Node;
  const offset = tree.span?.start ?? 0;
  const constants = constantsOf(tree);
  const take = (kind: Said['kind'], code: unknown, figures: unknown) => {
    const codes = textsIn(code, constants);
    if (codes === undefined) unread.push({ kind, ...placeOf(source, code as Node, offset) });
    else said.push(...codes.map((each) => ({ kind, code: each, figures: keysOf(figures) })));
  };
  visit(tree, (node) => {
    if (node.type === 'CallExpression') {
      const call = calls[nameOf(node.callee)];
      const args = (node.arguments as { expression: Node }[]).map(({ expression }) => expression);
      if (call === undefined || args.length <= call.code) return;
      if (call.handsOn && textsIn(args[call.code], constants) === undefined) return;
      take(call.kind, args[call.code], call.figures === undefined ? undefined : args[call.figures]);
    }
    if (tellsOfRefusals(node))
      said.push(...codesOfType(node).map((code) => ({ kind: 'reason' as const, code, figures: undefined })));
    if (node.type !== 'ObjectExpression') return;
    const { type, payload, body, path, reason, details, ...others } = propertiesOf(node);
    const written = payload !== undefined || (body !== undefined && textsIn(type, constants) !== undefined);
    if (type !== undefined && written) take('event', type, undefined);
    const issue = Object.keys(others).length === 0 && type === undefined && payload === undefined;
    // An issue, or the reason that a schema's own check gives; not a reason that a person wrote.
    if (
      reason !== undefined &&
      issue &&
      textsIn(reason, constants) !== undefined &&
      (path !== undefined || details === undefined)
    )
      take('reason', reason, details);
  });
  return { said, unread };
}

/** A type whose codes are handed on to a refusal: named after it, or the member `refusal` of an answer. */
function tellsOfRefusals({ type, id, key }: Node): boolean {
  if (type === 'TsPropertySignature') return nameOf(key) === 'refusal';
  return /^Ts(Interface|TypeAlias)Declaration$/.test(type) && /\w(Refusal|Flaw)$/.test(nameOf(id));
}

/** The codes that such a type names: `type ChoiceFlaw = 'a' | 'b'`, `interface KeyRefusal { code: 'a' | 'b' }`. */
function codesOfType(declaration: Node): string[] {
  const codes: string[] = [];
  visit(declaration, (node) => {
    const names = node.type === 'TsPropertySignature' && /^(code|reason)$/.test(nameOf(node.key));
    if (names || node === declaration) codes.push(...literalsIn(node.typeAnnotation));
  });
  return codes;
}

function literalsIn(type: unknown): string[] {
  const node = type as Node | null;
  if (node?.type === 'TsTypeAnnotation') return literalsIn(node.typeAnnotation);
  if (node?.type === 'TsUnionType') return (node.types as Node[]).flatMap(literalsIn);
  if (node?.type !== 'TsLiteralType') return [];
  return [String((node.literal as Node).value)];
}

/** The texts that an expression can be: itself, either side of a choice, or the constant that it names. */
function textsIn(value: unknown, constants: ReadonlyMap<string, Node>): string[] | undefined {
  const node = value as Node | undefined;
  switch (node?.type) {
    case 'StringLiteral':
      return [node.value as string];
    case 'ParenthesisExpression':
    case 'TsAsExpression':
    case 'TsConstAssertion':
    case 'TsSatisfiesExpression':
      return textsIn(node.expression, constants);
    case 'ConditionalExpression': {
      const [one, other] = [textsIn(node.consequent, constants), textsIn(node.alternate, constants)];
      return one === undefined || other === undefined ? undefined : [...one, ...other];
    }
    case 'Identifier': {
      const named = constants.get(node.value as string);
      return named === undefined || named === node ? undefined : textsIn(named, constants);
    }
    case 'MemberExpression': {
      const table = constants.get(nameOf(node.object));
      return table?.type === 'ObjectExpression' ? textsOf(propertiesOf(table), constants) : undefined;
    }
    default:
      return undefined;
  }
}

function textsOf(
  properties: { [name: string]: Node },
  constants: ReadonlyMap<string, Node>,
): string[] | undefined {
  const all = Object.values(properties).map((each) => textsIn(each, constants));
  return all.every((each) => each !== undefined) ? all.flat() : undefined;
}

function constantsOf(tree: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  visit(tree, (node) => {
    if (node.type === 'VariableDeclarator' && node.init) found.set(nameOf(node.id), bare(node.init as Node));
  });
  return found;
}

const bare = (node: Node): Node =>
  /^Ts(As|Const|Satisfies)/.test(node.type) ? bare(node.expression as Node) : node;

const nameOf = (node: unknown): string => String((node as Node | undefined)?.value ?? '');

function propertiesOf(node: Node): { [name: string]: Node } {
  const found: { [name: string]: Node } = {};
  for (const property of node.properties as Node[]) {
    if (property.type === 'KeyValueProperty') found[nameOf(property.key)] = property.value as Node;
    else if (property.type === 'Identifier') found[nameOf(property)] = property;
  }
  return found;
}

/** The names of an object that is written out; of anything else they are not known. */
function keysOf(value: unknown): string[] | undefined {
  const node = value as Node | undefined;
  if (node?.type !== 'ObjectExpression') return undefined;
  return (node.properties as Node[]).some(({ type }) => type === 'SpreadElement')
    ? undefined
    : Object.keys(propertiesOf(node));
}

function placeOf(source: string, node: Node, offset: number): { line: number; text: string } {
  const { start = offset, end = offset } = node.span ?? {};
  const bytes = Buffer.from(source);
  const line = bytes
    .subarray(0, start - offset)
    .toString()
    .split('\n').length;
  return { line, text: bytes.subarray(start - offset, end - offset).toString() };
}

function visit(value: unknown, each: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') each(value as Node);
  for (const inner of Object.values(value)) visit(inner, each);
}
