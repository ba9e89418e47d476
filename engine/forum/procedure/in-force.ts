import { hashOf } from '../../kernel/canonical.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { WorkflowSpec } from '../../workflow/spec.ts';
import type { ForumScope } from '../scope.ts';
import { RulesOfProcedure } from './procedure.ts';

/** A version of an organ's rules of procedure, and where it comes from. */
export interface ProcedureVersion {
  /** The workflow's own rules are version 1; what the organ publishes itself counts on from there. */
  readonly version: number;
  readonly from: 'workflow' | 'forum';
  readonly hash: string;
  readonly inForceFrom: Instant | null;
  readonly act: string | null;
  readonly rules: RulesOfProcedure;
}

/** The organ that a process has from the beginning. */
export const forumOrgan = 'forum';

/** The rules that the workflow brings, as version 1; nothing where it brings none. */
export function procedureOfWorkflow(spec: WorkflowSpec): ProcedureVersion | undefined {
  const rules = spec.forum?.procedure;
  if (rules === undefined) return undefined;
  return { version: 1, from: 'workflow', hash: hashOf(rules), inForceFrom: null, act: null, rules };
}

/** Every version of an organ's rules, the oldest first. */
export async function procedureVersions(
  scope: ForumScope,
  spec: WorkflowSpec,
  organ: string = forumOrgan,
): Promise<ProcedureVersion[]> {
  const { tx, organization, process } = scope;
  const rows = await tx
    .selectFrom('forum_procedure')
    .select(['version', 'hash', 'body', 'act', 'in_force_from'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('organ', '=', organ)
    .orderBy('version')
    .execute();
  const own = rows.map((row) => ({
    version: row.version,
    from: 'forum' as const,
    hash: row.hash,
    inForceFrom: row.in_force_from,
    act: row.act,
    rules: RulesOfProcedure.parse(row.body),
  }));
  const first = organ === forumOrgan ? procedureOfWorkflow(spec) : undefined;
  return first === undefined ? own : [first, ...own];
}

/** The rules in force at an instant: the last version that had begun to apply by then. */
export async function procedureInForce(
  scope: ForumScope,
  spec: WorkflowSpec,
  at: Instant,
  organ: string = forumOrgan,
): Promise<ProcedureVersion | undefined> {
  const versions = await procedureVersions(scope, spec, organ);
  return versions.filter(({ inForceFrom }) => inForceFrom === null || inForceFrom <= at).at(-1);
}
