import { z } from 'zod';

/** A territory as a path from the widest place to the narrowest: `borough/district-3/san-miguel`. */
export const Territory = z
  .string()
  .regex(/^[a-z0-9](-?[a-z0-9])*(\/[a-z0-9](-?[a-z0-9])*){0,9}$/)
  .max(300);

/** Whether a place is the territory or lies below it. Paths are compared step by step, never as bare prefixes. */
export const liesWithin = (place: string, territory: string): boolean =>
  place === territory || place.startsWith(`${territory}/`);

/** The place that another lies in; nothing for the widest. */
export function parentOf(path: string): string | undefined {
  const end = path.lastIndexOf('/');
  return end < 0 ? undefined : path.slice(0, end);
}

/** The place among some that a path is or lies in: looked up step by step, so that many places cost no more than few. */
export function ancestorAmong(
  path: string | null,
  places: { has(path: string): boolean },
): string | undefined {
  for (let place: string | undefined = path ?? undefined; place !== undefined; place = parentOf(place))
    if (places.has(place)) return place;
  return undefined;
}
