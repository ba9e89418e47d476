import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Slug, Text } from '../../kernel/values.ts';
import { countContributions, sourceOfContribution } from '../contribution-source.ts';
import { ContributionKind } from '../contribution-values.ts';
import { contributionLifecycle } from '../machine.ts';

/** Hands in a contribution on the portal, while contributions are open. Anybody may; nobody's name is asked. */
export const submitContribution = defineCommand({
  name: 'submit-contribution',
  input: z.strictObject({
    kind: ContributionKind,
    body: Text.max(5_000),
    segment: Slug.optional(),
  }),
  by: ['public'],
  needs: { done: ['open-contributions'] },
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal, begin } = context;
    const open = await tx
      .selectFrom('contribution_window')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('opens_at', '<=', recordedAt)
      .where('closes_at', '>', recordedAt)
      .limit(1)
      .executeTakeFirst();
    if (open === undefined) return notPossible('contributions-not-open');
    const refused = await sourceOfContribution(context, input);
    if (refused !== undefined) return refused;
    const id = newId();
    const { kind, body, segment } = input;
    await tx
      .insertInto('contribution')
      .values({
        organization,
        process: process.id,
        id,
        segment: segment ?? null,
        kind,
        body,
        channel: 'portal',
        state: begin(contributionLifecycle, id),
        received_at: recordedAt,
        ...seal('contribution', id, { body }),
      })
      .execute();
    await countContributions(context, undefined, 1);
    return {
      event: {
        type: 'contribution-submitted',
        payload: { contribution: id, kind, segment: segment ?? null, window: open.id },
      },
      result: { contribution: id },
    };
  },
});
