import { parseSync } from '@swc/core';

/** A node of the syntax tree: its kind, its text, and the lines (from 1) that it starts and ends on. */
export type SyntaxNode = { kind: string; text(): string; firstLine(): number; lastLine(): number };

/** Visits every node of a TypeScript text, outer before inner. */
export function visitNodes(source: string, visit: (node: SyntaxNode) => void): void {
  const bytes = Buffer.from(source);
  // The parser counts in bytes, from one.
  const between = (from: number, to: number) => bytes.subarray(from - 1, to - 1).toString();
  const lineOf = (position: number) => between(1, position).split('\n').length;
  walk(parseSync(source, { syntax: 'typescript', target: 'es2024' }), ({ type, span: { start, end } }) =>
    visit({
      kind: type,
      text: () => between(start, end),
      firstLine: () => lineOf(start),
      lastLine: () => lineOf(end),
    }),
  );
}

type ParsedNode = { type: string; span: { start: number; end: number } };

function walk(value: unknown, visit: (node: ParsedNode) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'span' in value) visit(value as ParsedNode);
  for (const each of Object.values(value)) walk(each, visit);
}

const functionKinds = new Set([
  'ArrowFunctionExpression',
  'ClassMethod',
  'Constructor',
  'FunctionDeclaration',
  'FunctionExpression',
  'GetterProperty',
  'MethodProperty',
  'PrivateMethod',
  'SetterProperty',
]);

/** The functions of a TypeScript text: the line that each starts on, and how many lines it has. */
export function functionsOf(source: string): { line: number; lines: number }[] {
  const found: { line: number; lines: number }[] = [];
  visitNodes(source, ({ kind, firstLine, lastLine }) => {
    if (functionKinds.has(kind)) found.push({ line: firstLine(), lines: lastLine() - firstLine() + 1 });
  });
  return found;
}

const importKinds = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']);

/** The names of the modules that a TypeScript text imports, types and re-exports included. */
export function importsOf(source: string): string[] {
  const found = new Set<string>();
  visitNodes(source, ({ kind, text }) => {
    if (!importKinds.has(kind)) return;
    const name = /(?:^import|\bfrom)\s*['"]([^'"]+)['"](?:\s*with\s*\{[^}]*\})?\s*;?$/.exec(text())?.[1];
    if (name !== undefined) found.add(name);
  });
  return [...found];
}
