import { z } from 'zod';
import { standingWaivers } from '../../gates/waivers.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notFound, notPossible } from '../../kernel/refusals.ts';
import { Instant, Line, Slug, Text } from '../../kernel/values.ts';
import { gateOf } from '../../workflow/registry.ts';

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
    const { tx, organization, process, input, recordedAt } = context;
    const { stage, rule, authority, reason, expiresAt } = input;
    if (process.workflow.spec.stages[stage] === undefined) return notFound('stage', stage);
    const uses = gateOf(process.workflow, stage).filter((use) => use.rule === rule);
    if (uses.length === 0) return invalid('rule', 'rule-not-in-this-gate', { stage, rule });
    if (uses.some((use) => use.severity === 'legal')) return notPossible('law-is-not-waived', { rule });
    if (expiresAt <= recordedAt) return invalid('expiresAt', 'in-the-past');
    if (typeof process.state === 'string') return notPossible('process-has-ended', { state: process.state });
    const scope = { tx, organization, process: process.id };
    const standing = (await standingWaivers(scope, stage, recordedAt)).find((one) => one.rule === rule);
    if (standing !== undefined) return notPossible('rule-is-waived', { rule, expiresAt: standing.expiresAt });
    const id = context.newId();
    await tx
      .insertInto('waiver')
      .values({
        organization,
        id,
        process: process.id,
        stage,
        rule,
        authority,
        reason,
        ...context.seal('waiver', id, { authority, reason }),
        granted_at: recordedAt,
        expires_at: expiresAt,
      })
      .execute();
    await context.count('waivers', 1);
    return {
      event: { type: 'rule-waived', payload: { waiver: id, stage, rule, expiresAt } },
      result: { waiver: id },
    };
  },
});
