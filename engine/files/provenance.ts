import { z } from 'zod';
import { Line } from '../kernel/values.ts';

/** Where a register's rows are known from, and whether they are invented to illustrate: the two are never mixed. */
export const Provenance = z.strictObject({ source: Line, illustrative: z.boolean().default(false) });
