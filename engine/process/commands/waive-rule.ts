import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { Instant, Line, Slug, Text } from '../../kernel/values.ts';
import { grantWaiver } from '../grant-waiver.ts';

/**
 * Sets a rule of a stage aside, by a named authority, for a reason and until an instant. It stays visible on
 * the checklist and is counted in the evaluation. A rule that is law is never waived.
 */
export const waiveRule = defineCommand({
  name: 'waive-rule',
  input: z.strictObject({ stage: Slug, rule: Slug, authority: Line, reason: Text, expiresAt: Instant }),
  by: ['secretary', 'administrator'],
  course: 'course',
  async record(context) {
    const { stage, rule, expiresAt } = context.input;
    const granted = await grantWaiver(context, context.input);
    if (isRefused(granted)) return granted;
    const { waiver } = granted;
    return {
      event: { type: 'rule-waived', payload: { waiver, stage, rule, expiresAt } },
      result: { waiver },
    };
  },
});
