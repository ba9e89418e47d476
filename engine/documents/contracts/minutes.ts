import { z } from 'zod';
import { At, common, Day } from './common.ts';

const Observation = z.strictObject({
  text: z.string(),
  taken: z.boolean().nullable(),
  reply: z.string().nullable(),
});

/** The minutes of a meeting: its facts, what was said and agreed, how earlier agreements stand. */
export const Minutes = z.strictObject({
  ...common,
  meeting: z.strictObject({
    kind: z.string(),
    modality: z.string(),
    place: z.string().nullable(),
    heldFrom: At,
    heldTo: At,
  }),
  segments: z.array(z.string()),
  version: z.int(),
  approvedAt: At.nullable(),
  agenda: z.array(z.string()),
  proceedings: z.array(z.string()),
  attendance: z.strictObject({
    /** Null where it is hidden. */
    total: z.int().nullable(),
    suppressedBelow: z.int(),
    groups: z.array(z.strictObject({ group: z.string(), count: z.int().nullable() })),
  }),
  agreements: z.array(
    z.strictObject({
      number: z.int(),
      text: z.string(),
      owner: z.string().nullable(),
      dueOn: Day.nullable(),
      state: z.string(),
    }),
  ),
  observations: z.array(Observation),
});
export type Minutes = z.output<typeof Minutes>;
