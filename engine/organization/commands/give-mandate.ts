import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { invalid, notFound } from '../../kernel/refusals.ts';
import { Id, Instant, Line } from '../../kernel/values.ts';
import { roles } from '../../people/roles.ts';
import { onRecord } from '../on-record.ts';

/** Roles that a person can be given: the clock's and the public's are nobody's. */
const given = roles.filter((role) => role !== 'clock' && role !== 'public');

/** Gives a person a role, by an act that says so, from a date on; in one process, or in the whole organization. */
export const giveMandate = defineOrganizationCommand({
  name: 'give-mandate',
  input: z.strictObject({
    person: Id,
    role: z.enum(given),
    body: Line.optional(),
    process: Id.optional(),
    act: Line,
    from: Instant,
    to: Instant.optional(),
  }),
  by: ['administrator'],
  async record({ tx, organization, input, newId }) {
    const { person, role, body, process, act, from, to } = input;
    if (to !== undefined && to <= from) return invalid('to', 'ends-before-it-starts');
    if (!(await onRecord(tx, 'person', organization, person))) return notFound('person', person);
    if (process !== undefined && !(await onRecord(tx, 'process', organization, process)))
      return notFound('process', process);
    const mandate = newId();
    await tx
      .insertInto('mandate')
      .values({
        organization,
        id: mandate,
        person,
        role,
        body: body ?? null,
        process: process ?? null,
        act,
        valid_from: from,
        valid_to: to ?? null,
      })
      .execute();
    return {
      event: { type: 'mandate-given', payload: { mandate, person, role, process, from, to } },
      result: { mandate },
    };
  },
});
