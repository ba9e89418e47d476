import { z } from 'zod';

/** A territory as a path from the widest place to the narrowest: `borough/district-3/san-miguel`. */
export const Territory = z
  .string()
  .regex(/^[a-z0-9](-?[a-z0-9])*(\/[a-z0-9](-?[a-z0-9])*){0,9}$/)
  .max(300);

/** Whether a place is the territory or lies below it. Paths are compared step by step, never as bare prefixes. */
export const liesWithin = (place: string, territory: string): boolean =>
  place === territory || place.startsWith(`${territory}/`);
