import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { Line } from '../../kernel/values.ts';

/** Registers someone who acts, by office and institution. Their name is not asked for and not kept here. */
export const registerPerson = defineOrganizationCommand({
  name: 'register-person',
  input: z.strictObject({ office: Line, institution: Line }),
  by: ['administrator'],
  async record({ tx, organization, input, newId, recordedAt }) {
    const person = newId();
    await tx
      .insertInto('person')
      .values({ organization, id: person, ...input, created_at: recordedAt })
      .execute();
    return { event: { type: 'person-registered', payload: { person } }, result: { person } };
  },
});
