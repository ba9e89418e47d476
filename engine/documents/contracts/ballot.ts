import { z } from 'zod';
import { Choices, Folios, Option } from './consultation-parts.ts';
import { common } from './every-document.ts';
import { BudgetOf, OfOption } from './vote-parts.ts';

/**
 * A run of ballot papers to be printed and cut. The number is on the stub alone, which is torn off before the paper is
 * handed over: nothing on what goes into the box tells one paper from another.
 */
export const Ballot = z.strictObject({
  ...common,
  question: z.array(z.string()),
  options: z.array(Option.extend(OfOption)),
  matters: z.boolean().meta({ description: 'Whether each option is answered by yes or no.' }),
  budget: BudgetOf,
  choices: Choices,
  round: z.int(),
  charterHash: z.string(),
  folios: Folios,
  perPage: z.int(),
  sheets: z.array(
    z.strictObject({
      ballots: z.array(
        z.strictObject({
          folio: z.string().nullable().meta({ description: 'Null where the last sheet is not full.' }),
        }),
      ),
    }),
  ),
});
export type Ballot = z.output<typeof Ballot>;
