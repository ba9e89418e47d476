import { canonicalJson } from '../../kernel/canonical.ts';
import type { Context } from '../../kernel/command.ts';
import { isRefused, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { resolutionLifecycle } from '../machine.ts';
import { ProcedureInWorkflow } from '../presets/from-preset.ts';
import { latestText } from '../resolutions/text.ts';
import type { ProcedureVersion } from './in-force.ts';
import type { RulesOfProcedure } from './procedure.ts';

/**
 * What of the rules bears on any decision: everything but the title, and the words and references of each basis. Whether
 * a part rests on law is kept, because it says what may be set aside.
 */
const decisive = ({ title: _title, basis, ...rules }: RulesOfProcedure): string =>
  canonicalJson({
    ...rules,
    basis: basis.map(({ of, basis: { kind } }) => `${of} ${kind}`).sort(),
  } as never);

/** Whether two texts of the rules differ in wording alone. */
export const sameRules = (one: RulesOfProcedure, other: RulesOfProcedure): boolean =>
  decisive(one) === decisive(other);

/**
 * Refuses rules that nobody resolved: what bears on decisions changes by an approved resolution whose effect is
 * `procedure` and whose rules these are. The first rules of a forum that has none, and a correction of wording, need none.
 * A resolution is used once: publishing carries it out.
 */
export async function refuseUnlessResolved(
  context: Context<{ resolution?: string | undefined }>,
  rules: RulesOfProcedure,
  last: ProcedureVersion | undefined,
): Promise<Refused | undefined> {
  const { resolution } = context.input;
  if (resolution === undefined)
    return last === undefined || sameRules(rules, last.rules)
      ? undefined
      : notPossible('rules-need-a-resolution', { version: last.version });
  const approved = await approvedRules(context, resolution);
  if (isRefused(approved)) return approved;
  if (!sameRules(rules, approved)) return notPossible('rules-are-not-those-approved');
  return context.step(resolutionLifecycle, resolution, 'carry-out-resolution.done');
}

/** The rules that a resolution approved and that are not in force yet. */
async function approvedRules(context: Context<unknown>, id: string): Promise<RulesOfProcedure | Refused> {
  const { tx, organization, process } = context;
  const row = await tx
    .selectFrom('resolution')
    .select(['kind', 'state'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return notFound('resolution', id);
  if (row.kind !== 'matter' || row.state !== 'approved')
    return notPossible('rules-need-a-resolution', { state: row.state });
  const effect = (await latestText(context, id)).effect as { kind: string; told: { rules: unknown } } | null;
  if (effect?.kind !== 'procedure') return notPossible('rules-need-a-resolution', { state: row.state });
  return ProcedureInWorkflow.parse(effect.told.rules);
}
