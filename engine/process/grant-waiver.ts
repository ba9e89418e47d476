import { z } from 'zod';
import { standingWaivers } from '../gates/waivers.ts';
import type { Context } from '../kernel/command.ts';
import { defineEffect } from '../kernel/effect.ts';
import { invalid, isRefused, notFound, notPossible, type Refused } from '../kernel/refusals.ts';
import { Instant, Line, Slug, Text } from '../kernel/values.ts';
import { gateOf } from '../workflow/registry.ts';

/** What sets a rule of a stage aside: by whom, why, and until when. */
export interface WaiverAsked {
  readonly stage: string;
  readonly rule: string;
  readonly authority: string;
  readonly reason: string;
  readonly expiresAt: string;
}

/** Sets a rule of a stage aside, or says why it cannot be: it is law, it is not in the gate, it is waived already. */
export async function grantWaiver(
  context: Context<unknown>,
  { stage, rule, authority, reason, expiresAt }: WaiverAsked,
): Promise<{ waiver: string } | Refused> {
  const { tx, organization, process, recordedAt } = context;
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
  return { waiver: id };
}

/** A resolution sets a rule aside: the forum that approved it is the authority. */
export const waiverByResolution = defineEffect({
  kind: 'waiver',
  told: z.strictObject({ stage: Slug, rule: Slug, authority: Line, reason: Text, expiresAt: Instant }),
  async take(context, told) {
    const granted = await grantWaiver(context, told);
    return isRefused(granted) ? granted : undefined;
  },
});
