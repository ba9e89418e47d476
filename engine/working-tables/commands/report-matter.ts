import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { readCounters } from '../../kernel/counters.ts';
import { Instant, Slug, Text } from '../../kernel/values.ts';
import { refuseOutside } from '../../people/refuse-outside.ts';
import { Territory } from '../../people/territory.ts';
import { refuseArea } from '../../process/refuse-area.ts';
import { matterLifecycle } from '../machine.ts';
import { ReportChannel, Reporter, Urgency } from '../matter-values.ts';

/**
 * Writes down what somebody reports from the territory: a liaison who saw it, an assembly, a resident. It gets a number
 * and stands until it is seen to, on a table or without one. Who reported it is what they are, never their name.
 * Source: Iztapalapa, the liaisons "inmediatamente informan de todo lo que ocurre ahí".
 */
export const reportMatter = defineCommand({
  name: 'report-matter',
  input: z.strictObject({
    text: Text,
    reportedBy: Reporter,
    channel: ReportChannel,
    urgency: Urgency.default('ordinary'),
    area: Slug.optional(),
    territory: Territory.optional(),
    reportedAt: Instant.optional(),
  }),
  by: ['team', 'facilitator', 'secretary', 'territorial-servant', 'promoter', 'liaison'],
  occurredAt: (input) => input.reportedAt,
  async record(context) {
    const { tx, organization, process, input, occurredAt, newId, begin, seal, count } = context;
    const { text, reportedBy, channel, urgency, area, territory } = input;
    const refused = refuseArea(context, 'area', area) ?? refuseOutside(process, 'territory', territory);
    if (refused !== undefined) return refused;
    const id = newId();
    const { matters } = await readCounters({ tx, organization, process: process.id }, ['matters']);
    const number = matters + 1;
    await tx
      .insertInto('matter')
      .values({
        ...{ organization, process: process.id, id, number, channel, urgency, text },
        state: begin(matterLifecycle, id),
        reported_by: reportedBy,
        area: area ?? null,
        territory: territory ?? null,
        reported_at: occurredAt,
        ...seal('matter', id, { text, outcome: null }),
      })
      .execute();
    await count('matters', 1);
    await count('matters-standing', 1);
    const told = {
      ...(area === undefined ? {} : { area }),
      ...(territory === undefined ? {} : { territory }),
    };
    return {
      event: {
        type: 'matter-reported',
        payload: { matter: id, number, reportedBy, channel, urgency, ...told },
      },
      result: { matter: id, number },
    };
  },
});
