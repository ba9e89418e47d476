import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Instant } from '../../kernel/values.ts';
import { appointBody, BodyDeclared } from '../appoint-body.ts';

/**
 * Appoints the body that monitors the plan, by an act of the forum or of the authority, with its declaration of
 * independence and what it has to do with others. Who was appointed before leaves office.
 */
export const appointMonitoringBody = defineCommand({
  name: 'appoint-monitoring-body',
  input: z.strictObject({
    ...BodyDeclared,
    appointedBy: z.enum(['forum', 'authority']),
    appointedAt: Instant,
  }),
  by: ['team', 'secretary'],
  occurredAt: (input) => input.appointedAt,
  async record(context) {
    const { appointedBy, appointedAt, relations } = context.input;
    const { monitoringBody, declaredIndependent } = await appointBody(context, context.input);
    return {
      event: {
        type: 'monitoring-body-appointed',
        payload: {
          monitoringBody,
          appointedBy,
          appointedAt,
          declaredIndependent,
          relations: relations.map(({ kind }) => kind),
        },
      },
      result: { monitoringBody },
    };
  },
});
