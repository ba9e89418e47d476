import { canonicalJson, type Json } from '../kernel/canonical.ts';
import type { WorkflowDefinition } from './registry.ts';

/** One thing that two versions of a workflow have differently: where, and what each has. */
export interface Difference {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before?: Json;
  readonly after?: Json;
}

/**
 * What changes from one version of a workflow to another: in what it says, and in the versions of the rules,
 * activities and lifecycles that it is run by. By place, in the order of the names.
 */
export function diffWorkflows(before: WorkflowDefinition, after: WorkflowDefinition): Difference[] {
  return differences(before as unknown as Json, after as unknown as Json, []);
}

/** What two values have differently, by place; what a workflow is compared by, for any part of one. */
export const differencesBetween = (before: unknown, after: unknown): Difference[] =>
  differences(before as Json, after as Json, []);

type Members = ReadonlyMap<string, Json>;

function differences(
  before: Json | undefined,
  after: Json | undefined,
  place: readonly string[],
): Difference[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  const path = place.join('.');
  if (before === undefined) return [{ path, change: 'added', after: after! }];
  if (after === undefined) return [{ path, change: 'removed', before }];
  const [one, other] = [membersOf(before), membersOf(after)];
  if (one === undefined || other === undefined) return [{ path, change: 'changed', before, after }];
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].sort().flatMap((name) => differences(one.get(name), other.get(name), [...place, name]));
}

/** The parts of a value by their names; a rule in a list goes by its own, so that one more moves no other. */
function membersOf(value: Json): Members | undefined {
  if (Array.isArray(value)) {
    const names = value.map((item, index) => (item as { rule?: string } | null)?.rule ?? String(index));
    return new Map(value.map((item, index) => [nameOf(names, index), item as Json]));
  }
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map(
    Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [[name, member]])),
  );
}

/** A name that the list has before is told apart by how often. */
function nameOf(names: readonly string[], index: number): string {
  const before = names.slice(0, index).filter((name) => name === names[index]).length;
  return before === 0 ? names[index]! : `${names[index]}-${before + 1}`;
}
