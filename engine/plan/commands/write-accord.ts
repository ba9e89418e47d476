import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { instrumentFields } from '../instrument-fields.ts';
import { writeInstrument } from '../write-instrument.ts';

/** Writes the text of an accord by which institutions bind themselves. It is signed in the register, and `record-accord` tells the plan of it. */
export const writeAccord = defineCommand({
  name: 'write-accord',
  input: z.strictObject(instrumentFields),
  by: ['team', 'secretary', 'point-of-contact'],
  course: 'always',
  async record(context) {
    const written = await writeInstrument(context, 'accord', context.input);
    if (isRefused(written)) return written;
    return { event: { type: 'accord-written', payload: { ...written } }, result: { ...written } };
  },
});
