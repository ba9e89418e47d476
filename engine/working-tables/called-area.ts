import { z } from 'zod';
import { Line } from '../kernel/values.ts';

/** The areas of government, and others, that are called to a table: by office and institution. */
export const CalledAreas = z
  .array(z.strictObject({ office: Line, institution: Line }))
  .min(1)
  .max(40);
