import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Instant, Slug, Text } from '../../kernel/values.ts';
import { countContributions, sourceOfContribution } from '../contribution-source.ts';
import { ContributionChannel, ContributionKind, Folio } from '../contribution-values.ts';
import { foliosOfOthers } from '../folio-ranges.ts';
import { isFolioTaken } from '../folios.ts';
import { contributionLifecycle } from '../machine.ts';

/** Writes down one thing that was said: in a meeting, or to the team by another channel. Nobody's name is asked. */
export const recordContribution = defineCommand({
  name: 'record-contribution',
  input: z.strictObject({
    kind: ContributionKind,
    body: Text,
    meeting: Id.optional(),
    segment: Slug.optional(),
    channel: ContributionChannel.default('meeting'),
    folio: Folio.optional(),
    receivedAt: Instant.optional(),
  }),
  by: ['team', 'facilitator', 'territorial-servant', 'promoter', 'liaison'],
  about: ({ meeting }) => (meeting === undefined ? {} : { subject: { kind: 'dialogue', id: meeting } }),
  occurredAt: (input) => input.receivedAt,
  async record(context) {
    const { tx, organization, process, input, occurredAt, newId, seal, begin } = context;
    const refused = await sourceOfContribution(context, input);
    if (refused !== undefined) return refused;
    if (input.folio !== undefined && (await isFolioTaken(context, input.folio))) {
      return invalid('folio', 'folio-taken', { folio: input.folio });
    }
    const { folio: given, meeting: at = null } = input;
    if (given !== undefined && (await foliosOfOthers(context, [given], at)).has(given))
      return invalid('folio', 'folio-of-another-meeting', { folio: given });
    const id = newId();
    const { kind, body, meeting, segment, channel, folio } = input;
    context.write(
      tx.insertInto('contribution').values({
        organization,
        process: process.id,
        id,
        meeting: meeting ?? null,
        segment: segment ?? null,
        kind,
        body,
        channel,
        folio: folio ?? null,
        state: begin(contributionLifecycle, id),
        received_at: occurredAt,
        ...seal('contribution', id, { body }),
      }),
    );
    await countContributions(context, meeting, 1);
    const where = { meeting: meeting ?? null, segment: segment ?? null };
    return {
      event: { type: 'contribution-recorded', payload: { contribution: id, kind, channel, ...where } },
      result: { contribution: id },
    };
  },
});
