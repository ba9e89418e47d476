import { z } from 'zod';
import { At, Day } from './every-document.ts';
import { instrument } from './instrument.ts';

/** An accord by which institutions bind themselves; with the commitments of the plan that wait for it, and when it was recorded. */
export const Accord = z.strictObject({
  ...instrument,
  /** The ordinals of the clauses that the document itself numbers. */
  ordinals: z.strictObject({ object: z.int(), undertakings: z.int(), term: z.int(), annexes: z.int() }),
  commitments: z.array(z.strictObject({ title: z.string(), startsOn: Day.nullable() })),
  recorded: z.array(z.strictObject({ institution: z.string(), act: z.string(), signedAt: At })),
});
export type Accord = z.output<typeof Accord>;
