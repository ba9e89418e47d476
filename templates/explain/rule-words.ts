import { hasWords, type Language, say } from '../messages.ts';

/** What a parameter of a rule is called. A test holds that every one has a name. */
export function parameterName(language: Language, name: string): string {
  const own = `values.ruleParameter.${name}` as const;
  if (hasWords(language, own)) return say(language, own);
  const field = `fields.${name}` as const;
  return hasWords(language, field) ? say(language, field) : name;
}

/**
 * Where a text on a rule stands as its parameters have it: what is switched off has words of its own, where there are any,
 * so that a condition does not ask in words what it does not ask.
 */
export function ruleTextPath(
  language: Language,
  part: 'title' | 'missing',
  { rule, params = {} }: { rule: string; params?: { readonly [name: string]: unknown } },
): `rules.${string}` & `rules.${string}.title` {
  const off = Object.keys(params).filter((name) => params[name] === false);
  const own = `rules.${rule}.${part}-without-${off.sort().join('-and-')}`;
  return (hasWords(language, own) ? own : `rules.${rule}.${part}`) as `rules.${string}.title`;
}

/** Where the words of a code may stand that a figure of a rule holds, the most exact place first. */
export const codePathsOf = (name: string, code: string) =>
  [
    `values.${name}.${code}`,
    `values.ruleCode.${code}`,
    `values.scaleAnswer.${code}`,
    `values.code.${code}`,
  ] as const;

const aCode = /^[a-zA-Z][a-zA-Z0-9-]*$/;

/**
 * A figure of a rule with its codes in words, wherever they stand in it: what is no code, or has no words because it is
 * somebody's own name for something, stays as it is.
 */
export function codesInWords(language: Language, name: string, figure: unknown): unknown {
  if (typeof figure === 'string') {
    if (!aCode.test(figure)) return figure;
    const path = codePathsOf(name, figure).find((one) => hasWords(language, one));
    return path === undefined ? figure : say(language, path);
  }
  if (Array.isArray(figure)) return figure.map((each) => codesInWords(language, name, each));
  if (typeof figure !== 'object' || figure === null) return figure;
  return Object.fromEntries(
    Object.entries(figure).map(([part, each]) => [part, codesInWords(language, part, each)]),
  );
}
