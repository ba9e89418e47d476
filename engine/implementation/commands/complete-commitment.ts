import { z } from 'zod';
import { Evidence } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import type { Context } from '../../kernel/command.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Instant, Slug, Text } from '../../kernel/values.ts';
import { endFulfilment } from '../end-fulfilment.ts';
import { commitmentStandings } from '../facts/commitment-standings.ts';
import { fulfilmentLifecycle } from '../machine.ts';

const CompletionInput = z.strictObject({
  commitment: Id,
  completedAt: Instant,
  summary: Text,
  artefacts: z
    .array(z.strictObject({ code: Slug, evidence: Evidence }))
    .max(20)
    .default([]),
});

/**
 * Declares a commitment complete. All its milestones must be reported complete, and everything that was asked
 * to be there must be shown: that the objective was reached is not enough.
 */
export const completeCommitment = defineCommand({
  name: 'complete-commitment',
  input: CompletionInput,
  by: ['team', 'responsible-institution'],
  on: { lifecycle: fulfilmentLifecycle, id: (input) => input.commitment },
  occurredAt: (input) => input.completedAt,
  async record(context) {
    const { tx, organization, input } = context;
    const { commitment, completedAt, summary, artefacts } = input;
    const shown = artefacts.map(({ evidence }) => evidence);
    const refused =
      (await milestonesOpen(context)) ??
      (await artefactsMissing(context)) ??
      (await missingFiles(tx, organization, 'artefacts', shown));
    if (refused !== undefined) return refused;
    await endFulfilment(context, commitment, { summary, artefacts, endedAt: completedAt, reasonCode: null });
    return {
      event: {
        type: 'commitment-completed',
        payload: { commitment, completedAt, artefacts: artefacts.map(({ code }) => code) },
      },
    };
  },
});

type Input = z.output<typeof CompletionInput>;

async function milestonesOpen(context: Context<Input>): Promise<Refused | undefined> {
  const { tx, organization, process, input } = context;
  const standings = await commitmentStandings.read({ tx, organization, process: process.id }, {});
  const open = standings.find(({ commitment }) => commitment === input.commitment)?.openMilestones ?? [];
  return open.length === 0 ? undefined : notPossible('milestones-not-complete', { milestones: [...open] });
}

async function artefactsMissing(context: Context<Input>): Promise<Refused | undefined> {
  const { tx, organization, process, input } = context;
  const { artefacts } = await tx
    .selectFrom('commitment')
    .select('artefacts')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', input.commitment)
    .executeTakeFirstOrThrow();
  const asked = artefacts.map(({ code }) => code);
  const given = input.artefacts.map(({ code }) => code);
  const missing = asked.filter((code) => !given.includes(code));
  if (missing.length > 0) return notPossible('artefacts-not-shown', { missing });
  const unasked = given.filter((code) => !asked.includes(code));
  return unasked.length === 0 ? undefined : invalid('artefacts', 'artefact-not-asked-for', { unasked });
}
