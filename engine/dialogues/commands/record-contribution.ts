import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { Id, Slug, Text } from '../../kernel/values.ts';
import { sourceOfContribution } from '../contribution-source.ts';
import { contributionLifecycle } from '../machine.ts';

export const ContributionKind = z.enum(['need', 'problem', 'proposal']);

/** Writes down one thing that was said: in a meeting, or to the team by another channel. Nobody's name is asked. */
export const recordContribution = defineCommand({
  name: 'record-contribution',
  input: z.strictObject({
    kind: ContributionKind,
    body: Text,
    meeting: Id.optional(),
    segment: Slug.optional(),
    channel: z.enum(['meeting', 'paper', 'letter', 'telephone', 'message']).default('meeting'),
    /** The number on the paper or in the facilitator's list. */
    folio: z.string().trim().min(1).max(60).optional(),
  }),
  by: ['team', 'facilitator'],
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal, begin, count } = context;
    const refused = await sourceOfContribution(context, input);
    if (isRefused(refused)) return refused;
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
        received_at: recordedAt,
        ...seal('contribution', id, { body }),
      }),
    );
    await count('contributions', 1);
    const where = { meeting: meeting ?? null, segment: segment ?? null };
    return {
      event: { type: 'contribution-recorded', payload: { contribution: id, kind, channel, ...where } },
      result: { contribution: id },
    };
  },
});
