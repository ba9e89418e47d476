import { z } from 'zod';
import { hashOf } from '../../kernel/canonical.ts';
import type { Context } from '../../kernel/command.ts';
import { defineEffect } from '../../kernel/effect.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import { Line } from '../../kernel/values.ts';
import { ProcedureInWorkflow } from '../presets/from-preset.ts';
import { procedureOfWorkflow, procedureVersions } from '../procedure/in-force.ts';
import { lintProcedure } from '../procedure/lint.ts';
import { changedAgainstLaw } from '../procedure/part-of.ts';
import type { RulesOfProcedure } from '../procedure/procedure.ts';
import { scopeOf } from '../scope.ts';
import { seatsAt } from '../seats/seats-at.ts';

/** A resolution adopts rules of procedure: they are in force from then on, for sessions that are called after. */
export const procedureByResolution = defineEffect({
  kind: 'procedure',
  told: z.strictObject({ rules: ProcedureInWorkflow, act: Line }),
  async take(context, { rules, act }, { organ, decidedAt }) {
    const { tx, organization, process } = context;
    const { spec } = process.workflow;
    const versions = await procedureVersions(scopeOf(context), spec, organ);
    const refused = await refuseRules(context, rules, versions.at(-1)?.hash);
    if (refused !== undefined) return refused;
    const id = context.newId();
    await tx
      .insertInto('forum_procedure')
      .values({
        ...{ organization, process: process.id, id, organ, version: (versions.at(-1)?.version ?? 0) + 1 },
        ...{ body: rules, hash: hashOf(rules), act, in_force_from: decidedAt, published_at: decidedAt },
        ...context.seal('forum_procedure', id, { act }),
      })
      .execute();
    return undefined;
  },
});

/** What the forum could not keep, what a law sets otherwise, and what is in force already, is not adopted. */
async function refuseRules(
  context: Context<unknown>,
  rules: RulesOfProcedure,
  last: string | undefined,
): Promise<Refused | undefined> {
  const { spec } = context.process.workflow;
  const seats = (await seatsAt(scopeOf(context), context.recordedAt)).length;
  const sectors = Object.keys(spec.forum?.sectors ?? {});
  const [finding] = lintProcedure(rules, { seats, sectors });
  if (finding !== undefined) return notPossible('rules-cannot-be-kept', { at: finding.path });
  const first = procedureOfWorkflow(spec);
  const [part] = first === undefined ? [] : changedAgainstLaw(first.rules, rules);
  if (part !== undefined) return notPossible('part-rests-on-law', { part });
  return hashOf(rules) === last ? notPossible('rules-are-in-force') : undefined;
}
