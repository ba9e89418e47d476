import type { Json } from '../kernel/canonical.ts';
import { regions } from '../workflow/regions.ts';
import { type Counted, counted, type Totals } from './counted.ts';
import type { ChildrenAlike, PlaceTotal } from './read-children.ts';

export const stageStates = ['waiting', 'working', 'awaiting-approval', 'passed'] as const;
export const ends = ['closed', 'closed-without-result', 'cancelled'] as const;

type StageState = (typeof stageStates)[number];

/** How many children stand where in one stage. */
export type StageCount = { readonly [State in StageState]: number };

/** Some children added up: those of a place, or all of them. */
export interface Sum {
  readonly children: number;
  /** By stage, as the children's workflows name them. Those that ended early stand in none. */
  readonly stages: { readonly [stage: string]: StageCount };
  readonly ended: { readonly [End in (typeof ends)[number]]: number };
  readonly totals: Totals;
}

/** The stages that a workflow has: what a child that was closed has passed. */
export type StagesOf = (alike: ChildrenAlike) => readonly string[];

/** Adds children up by a key of their place. What is added is of the order of the children, whatever they hold. */
export function rollUp<Key>(
  alike: readonly ChildrenAlike[],
  totals: readonly PlaceTotal[],
  keyOf: (territory: string | null) => Key,
  stagesOf: StagesOf,
): Map<Key, Sum> {
  const sums = new Map<Key, MutableSum>();
  const sumOf = (territory: string | null): MutableSum => {
    const key = keyOf(territory);
    const found = sums.get(key) ?? emptySum();
    sums.set(key, found);
    return found;
  };
  for (const some of alike) addChildren(sumOf(some.territory), some, stagesOf(some));
  for (const { territory, name, value } of totals) sumOf(territory).totals[name as Counted] += value;
  return sums;
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };
interface MutableSum {
  children: number;
  stages: { [stage: string]: Mutable<StageCount> };
  ended: Mutable<Sum['ended']>;
  totals: Mutable<Totals>;
}

const zero = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

const emptySum = (): MutableSum => ({ children: 0, stages: {}, ended: zero(ends), totals: zero(counted) });

export const nothing = (): Sum => emptySum();

function addChildren(sum: MutableSum, { children, state }: ChildrenAlike, stages: readonly string[]): void {
  sum.children += children;
  const end = endOf(state);
  if (end !== undefined) sum.ended[end] += children;
  for (const stage of stages) {
    const stands = stageStateOf(state, stage);
    if (stands === undefined) continue;
    sum.stages[stage] ??= zero(stageStates);
    sum.stages[stage][stands] += children;
  }
}

/** How a child ended; nothing while it runs. */
export const endOf = (state: Json): (typeof ends)[number] | undefined => ends.find((end) => end === state);

/** Where a child stands in a stage. One that was closed has passed all of its own; one that ended early is in none. */
export function stageStateOf(state: Json, stage: string): StageState | undefined {
  if (state === 'closed') return 'passed';
  return regions(state)[stage] as StageState | undefined;
}
