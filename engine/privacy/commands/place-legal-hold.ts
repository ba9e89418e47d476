import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Instant, Slug, Text } from '../../kernel/values.ts';
import { refuseUnlessThere } from '../consent/person-there.ts';
import { HoldGround } from '../erasure/legal-holds.ts';

/**
 * Keeps data from being erased while a case is open: of one person or of all, of one purpose or of all, for a ground of
 * a closed list, with a reason and an end. Without an end there is no hold.
 */
export const placeLegalHold = defineCommand({
  name: 'place-legal-hold',
  input: z.strictObject({
    person: Id.optional(),
    purpose: Slug.optional(),
    ground: HoldGround,
    reason: Text,
    until: Instant,
  }),
  by: ['administrator', 'secretary'],
  course: 'always',
  async record({ tx, organization, process, input, recordedAt, newId, seal }) {
    const { person, purpose, ground, reason, until } = input;
    if (until <= recordedAt) return invalid('until', 'in-the-past');
    const people = person === undefined ? [] : [person];
    const refused = await refuseUnlessThere(tx, organization, people);
    if (refused !== undefined) return refused;
    const hold = newId();
    await tx
      .insertInto('legal_hold')
      .values({
        organization,
        process: process.id,
        id: hold,
        person: person ?? null,
        purpose: purpose ?? null,
        ground,
        reason,
        until,
        placed_at: recordedAt,
        ...seal('legal_hold', hold, { reason }),
      })
      .execute();
    return {
      event: { type: 'legal-hold-placed', payload: { hold, purpose: purpose ?? null, ground, until } },
      result: { hold },
    };
  },
});
