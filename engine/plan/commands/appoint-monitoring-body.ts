import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Instant, Line, Text } from '../../kernel/values.ts';

/** What a monitoring body can have to do with others, as it declares. */
export const relationKinds = ['co-applicant', 'executor', 'funder', 'contractor', 'other'] as const;

/**
 * Appoints the body that monitors the plan, by an act of the forum or of the authority, with its declaration of
 * independence and what it has to do with others. Who was appointed before leaves office.
 */
export const appointMonitoringBody = defineCommand({
  name: 'appoint-monitoring-body',
  input: z.strictObject({
    body: Line,
    appointedBy: z.enum(['forum', 'authority']),
    act: Line,
    appointedAt: Instant,
    /** The body's declaration of independence, in its words; left out while it has not declared. */
    independence: Text.optional(),
    relations: z
      .array(z.strictObject({ kind: z.enum(relationKinds), with: Line }))
      .max(50)
      .default([]),
  }),
  by: ['team', 'secretary'],
  occurredAt: (input) => input.appointedAt,
  async record({ tx, organization, process, input, newId, seal, recordedAt }) {
    const { body, appointedBy, act, appointedAt, relations } = input;
    const independence = input.independence ?? null;
    await tx
      .updateTable('monitoring_body')
      .set({ ended_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('ended_at', 'is', null)
      .execute();
    const id = newId();
    await tx
      .insertInto('monitoring_body')
      .values({
        organization,
        process: process.id,
        id,
        body,
        act,
        appointed_by: appointedBy,
        appointed_at: appointedAt,
        independence,
        relations,
        ...seal('monitoring_body', id, { body, act, independence, relations }),
      })
      .execute();
    return {
      event: {
        type: 'monitoring-body-appointed',
        payload: {
          monitoringBody: id,
          appointedBy,
          appointedAt,
          declaredIndependent: independence !== null,
          relations: relations.map(({ kind }) => kind),
        },
      },
      result: { monitoringBody: id },
    };
  },
});
