import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { instrumentFields } from '../instrument-fields.ts';
import { writeInstrument } from '../write-instrument.ts';

/** Writes what institutions declare together before they bind themselves: a step that others wait for. It is signed in the register. */
export const writeDeclaration = defineCommand({
  name: 'write-declaration',
  input: z.strictObject(instrumentFields),
  by: ['team', 'secretary', 'point-of-contact'],
  course: 'always',
  async record(context) {
    const written = await writeInstrument(context, 'declaration', context.input);
    if (isRefused(written)) return written;
    return { event: { type: 'declaration-written', payload: { ...written } }, result: { ...written } };
  },
});
