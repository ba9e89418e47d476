import { z } from 'zod';

/** An option in the order of the charter, from 1. */
export const Option = z.strictObject({ number: z.int(), code: z.string(), title: z.string() });

/** How many options a voter marks. */
export const Choices = z.strictObject({
  min: z.int(),
  max: z.int(),
  single: z.boolean().meta({ description: 'Whether exactly one is marked.' }),
  exact: z.boolean().meta({ description: 'Whether the fewest and the most are the same.' }),
});

/** The folios on the stubs of a run of ballot papers, first to last. */
export const Folios = z.strictObject({ first: z.string(), last: z.string(), count: z.int() });
