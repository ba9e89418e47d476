import type { Walk } from '../../../engine/workflow/walk.ts';

/** One step of a tour, by the keys of the states of a walk. */
export interface TourStep {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

/** The ways of a walk from each state, without the events that are not to be taken. */
export function waysOf(walk: Walk, takes: (event: string) => boolean): Map<string, TourStep[]> {
  return new Map(
    [...walk.ways].map(([from, ways]) => [
      from,
      ways.filter(({ event }) => takes(event)).map((way) => ({ from, ...way })),
    ]),
  );
}

/** Every way that one process can take one after the other: those to an end are left to others. */
export function tourOf(walk: Walk, first: string, takes: (event: string) => boolean): TourStep[] {
  const ways = new Map(
    [...waysOf(walk, takes)].map(([from, steps]) => [
      from,
      steps.filter(({ to }) => typeof walk.states.get(to) !== 'string'),
    ]),
  );
  const left = new Map([...ways].map(([from, steps]) => [from, [...steps]]));
  const tour: TourStep[] = [];
  for (let here = first; ; ) {
    const step = left.get(here)?.pop();
    if (step !== undefined) {
      tour.push(step);
      here = step.to;
      continue;
    }
    const bridge = nearest(ways, here, (state) => (left.get(state)?.length ?? 0) > 0);
    if (bridge === undefined) return tour;
    tour.push(...bridge);
    here = bridge.at(-1)!.to;
  }
}

/** The shortest way to a state that is wanted, by ways that may have been taken before. */
export function nearest(
  ways: ReadonlyMap<string, readonly TourStep[]>,
  from: string,
  wanted: (state: string) => boolean,
): TourStep[] | undefined {
  const seen = new Set([from]);
  const trails: TourStep[][] = [[]];
  for (let trail = trails.shift(); trail !== undefined; trail = trails.shift()) {
    for (const step of ways.get(trail.at(-1)?.to ?? from) ?? []) {
      if (seen.has(step.to)) continue;
      seen.add(step.to);
      if (wanted(step.to)) return [...trail, step];
      trails.push([...trail, step]);
    }
  }
  return undefined;
}
