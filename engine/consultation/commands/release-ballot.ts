import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { scopeOf } from '../consultation-row.ts';
import { consultationLifecycle, quarantineLifecycle } from '../machine.ts';
import { decide, releaseReasons } from '../quarantine-row.ts';

/** Puts a ballot that was set aside back among those that are counted. */
export const releaseBallot = defineCommand({
  name: 'release-ballot',
  input: z.strictObject({ consultation: Id, quarantine: Id, reason: z.enum(releaseReasons) }),
  by: ['secretary', 'team'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  async record(context) {
    const { consultation, quarantine, reason } = context.input;
    const ballot = await decide(scopeOf(context, consultation), quarantine, reason);
    if (ballot === undefined) return notFound('quarantine', quarantine);
    const refused = await context.step(quarantineLifecycle, quarantine, 'release-ballot');
    if (refused !== undefined) return refused;
    const payload = { consultation, quarantine, inclusionCode: ballot.inclusion_code, reason };
    return { event: { type: 'ballot-released', payload } };
  },
});
