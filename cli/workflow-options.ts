import { parseArgs } from 'node:util';

/** What an order on workflows was given: what it is about, and the options that it knows. */
export interface WorkflowOptions {
  readonly names: readonly string[];
  readonly values: { readonly [option: string]: string | undefined };
  readonly lists: { readonly [option: string]: readonly string[] };
  readonly flags: { readonly [option: string]: boolean };
}

/** Which options each order takes; any other is a wrong call. */
const takes: { readonly [order: string]: readonly string[] } = {
  lint: [],
  show: [],
  diagram: ['stage'],
  simulate: ['cycles', 'seed', 'start'],
  diff: ['places'],
  publish: ['server', 'key', 'organization'],
  migrate: ['server', 'key', 'organization', 'to', 'map', 'passed', 'leave', 'reason', 'go'],
};

const lists = ['map', 'passed', 'leave'];
const flags = ['places', 'go'];

/** Reads the arguments of an order; nothing where there is no such order or it does not take them. */
export function workflowOptions(order: string, args: readonly string[]): WorkflowOptions | undefined {
  const known = Object.hasOwn(takes, order) ? takes[order]! : undefined;
  if (known === undefined) return undefined;
  const options = Object.fromEntries(
    known.map((name) => [
      name,
      flags.includes(name)
        ? ({ type: 'boolean' } as const)
        : ({ type: 'string', multiple: lists.includes(name) } as const),
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length !== (order === 'diff' ? 2 : 1)) return undefined;
    const entries = Object.entries(values);
    return {
      names: positionals,
      values: Object.fromEntries(
        entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
      lists: Object.fromEntries(
        entries.flatMap(([name, value]) => (Array.isArray(value) ? [[name, value.map(String)]] : [])),
      ),
      flags: Object.fromEntries(entries.map(([name, value]) => [name, value === true])),
    };
  } catch {
    return undefined;
  }
}
