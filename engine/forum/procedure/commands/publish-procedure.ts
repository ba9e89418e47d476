import { z } from 'zod';
import { hashOf } from '../../../kernel/canonical.ts';
import { type Context, defineCommand } from '../../../kernel/command.ts';
import { type Issue, invalid, isRefused, type Refused, refuse } from '../../../kernel/refusals.ts';
import { Id, Instant, Line } from '../../../kernel/values.ts';
import { shapeFindings } from '../../../workflow/lint/shape.ts';
import { scopeOf } from '../../scope.ts';
import { seatsAt } from '../../seats/seats-at.ts';
import { refuseUnlessResolved } from '../approved-rules.ts';
import { forumOrgan, procedureOfWorkflow, procedureVersions } from '../in-force.ts';
import { lintProcedure } from '../lint.ts';
import { changedAgainstLaw } from '../part-of.ts';
import { RulesOfProcedure } from '../procedure.ts';

/**
 * Publishes the first rules of procedure of a forum that has none, a correction of their wording, or a new version that
 * the forum approved by a resolution: nobody changes alone how a forum decides. What rests on law in the workflow's rules
 * cannot be changed. Sessions that were called keep the version that they were called under.
 */
export const publishProcedure = defineCommand({
  name: 'publish-procedure',
  input: z.strictObject({
    /** The rules as JSON; `docs/forum.md` explains them. */
    rules: z.record(z.string(), z.json()),
    act: Line,
    /** The approved resolution whose effect is `procedure`, where more than the wording changes. */
    resolution: Id.optional(),
    inForceFrom: Instant.optional(),
  }),
  by: ['secretary'],
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal } = context;
    const { act } = input;
    const inForceFrom = input.inForceFrom ?? recordedAt;
    if (inForceFrom < recordedAt) return invalid('inForceFrom', 'in-the-past');
    const rules = await rulesOf(context);
    if (isRefused(rules)) return rules;
    const { spec } = process.workflow;
    const versions = await procedureVersions(scopeOf(context), spec);
    const last = versions.at(-1);
    const hash = hashOf(rules);
    if (last?.hash === hash) return invalid('rules', 'rules-as-they-are', { version: last.version });
    if (last?.inForceFrom != null && inForceFrom < last.inForceFrom)
      return invalid('inForceFrom', 'before-the-version-before', { inForceFrom: last.inForceFrom });
    const unresolved = await refuseUnlessResolved(context, rules, last);
    if (unresolved !== undefined) return unresolved;
    const version = (last?.version ?? 0) + 1;
    const id = newId();
    const at = { organization, process: process.id, id, organ: forumOrgan, version };
    await tx
      .insertInto('forum_procedure')
      .values({
        ...{ ...at, body: rules, hash, act, in_force_from: inForceFrom, published_at: recordedAt },
        ...seal('forum_procedure', id, { act }),
      })
      .execute();
    return {
      event: { type: 'procedure-published', payload: { version, hash, inForceFrom } },
      result: { version, hash, inForceFrom },
    };
  },
});

/** The rules that were sent, where they are well formed, can be kept, and leave what rests on law as it is. */
async function rulesOf(context: Context<{ rules: object }>): Promise<RulesOfProcedure | Refused> {
  const input = context.input.rules;
  const parsed = RulesOfProcedure.safeParse(input);
  if (!parsed.success) {
    const issues = shapeFindings(parsed.error, { schema: RulesOfProcedure, input, at: [] });
    return refuseRules(issues);
  }
  const rules = parsed.data;
  const { spec } = context.process.workflow;
  const seats = (await seatsAt(scopeOf(context), context.recordedAt)).length;
  const sectors = Object.keys(spec.forum?.sectors ?? {});
  const issues = lintProcedure(rules, { seats: seats === 0 ? undefined : seats, sectors });
  if (issues.length > 0) return refuseRules(issues);
  const first = procedureOfWorkflow(spec);
  const changed = first === undefined ? [] : changedAgainstLaw(first.rules, rules);
  if (changed.length === 0) return rules;
  return refuseRules(changed.map((part) => ({ path: part, reason: 'part-rests-on-law', details: { part } })));
}

const refuseRules = (issues: readonly Issue[]): Refused =>
  refuse({ code: 'invalid', issues: issues.map((one) => ({ ...one, path: `rules.${one.path}` })) });
