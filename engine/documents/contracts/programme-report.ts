import { z } from 'zod';
import { common } from './every-document.ts';

const standing = {
  waiting: z.int(),
  /** Being worked on, or put to whoever approves it. */
  underWay: z.int(),
  passed: z.int(),
};

const Totals = z.strictObject({
  meetingsHeld: z.int(),
  contributions: z.int(),
  agreements: z.int(),
  agreementsOpen: z.int(),
  agreementsDone: z.int(),
});

const Post = z.strictObject({ post: z.string(), headcount: z.int(), illustrative: z.boolean() });

/** A place of the level that the report is by; without a name, everything that lies in none of them. */
const place = { place: z.string().nullable(), children: z.int() };

const Stage = z.strictObject({
  title: z.string(),
  ...standing,
  places: z.array(z.strictObject({ ...place, ...standing })),
});

/** A programme added up: every figure is a sum over its processes, and none is written by hand. */
export const ProgrammeReport = z.strictObject({
  ...common,
  children: z.int(),
  running: z.int(),
  closed: z.int(),
  closedWithoutResult: z.int(),
  cancelled: z.int(),
  stages: z.array(Stage),
  totals: Totals,
  /** The name of the level that the places are of; null where none is declared. */
  level: z.string().nullable(),
  places: z.array(z.strictObject({ ...place, totals: Totals })),
  posts: z.array(Post),
});
export type ProgrammeReport = z.output<typeof ProgrammeReport>;
