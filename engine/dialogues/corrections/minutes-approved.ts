import { z } from 'zod';
import { defineCorrection } from '../../gates/correction.ts';
import { minutesLifecycle } from '../machine.ts';

/**
 * Adds an erratum to approved minutes. They stay frozen, hash and all: the erratum is the reason that the correction
 * gives, read beside them, and says which part it is about.
 */
export const correctMinutesApproved = defineCorrection({
  of: 'minutes-approved',
  changes: z.strictObject({
    erratum: z.enum(['agenda', 'proceedings', 'agreements', 'attendance', 'place-or-hours', 'observations']),
  }),
  async apply(context, payload) {
    const { tx, organization, process, step } = context;
    const id = String(payload.minutes);
    const refused = await step(minutesLifecycle, id, 'correct-record');
    if (refused !== undefined) return refused;
    await tx
      .updateTable('minutes')
      .set((row) => ({ errata: row('errata', '+', 1) }))
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .execute();
    return undefined;
  },
});
