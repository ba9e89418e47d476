import { z } from 'zod';
import { At, common } from './every-document.ts';

const Item = z.strictObject({
  number: z.int(),
  title: z.string(),
  action: z.array(z.string()),
  area: z.string().nullable(),
  /** From 1, first of all, to 5. */
  priority: z.int(),
  carriedOutBy: z.string(),
  owner: z.string().nullable(),
  state: z.string(),
  note: z.string().nullable(),
});

/** The popular booklet of a local agenda: what was found out, what is to be done, by whom, and how it stands. */
export const AgendaBooklet = z.strictObject({
  ...common,
  agenda: z.strictObject({
    number: z.int(),
    state: z.string(),
    summary: z.array(z.string()),
    approvedAt: At.nullable(),
  }),
  /** Who formulated it; null where no elected body did. */
  committee: z.string().nullable(),
  problems: z.array(
    z.strictObject({ problem: z.string(), area: z.string().nullable(), strengths: z.string().nullable() }),
  ),
  /** Whether the diagnosis is invented to illustrate. */
  illustrative: z.boolean(),
  items: z.array(Item),
});
export type AgendaBooklet = z.output<typeof AgendaBooklet>;
