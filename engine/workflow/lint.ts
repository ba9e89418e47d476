import type { Catalogue } from '../catalogue.ts';
import type { Issue } from '../kernel/refusals.ts';
import { lintActivities } from './lint/activities.ts';
import { lintApprovals } from './lint/approvals.ts';
import { lintDocuments } from './lint/documents.ts';
import { lintGates } from './lint/gates.ts';
import { lintImpossible } from './lint/impossible.ts';
import { lintLongerThanStage, lintPeriods } from './lint/periods.ts';
import { lintForumProcedure } from './lint/procedure.ts';
import { lintReach } from './lint/reach.ts';
import { lintRoles } from './lint/roles.ts';
import { lintStages } from './lint/stages.ts';
import { lintStandard } from './lint/standard.ts';
import { lintThings } from './lint/things.ts';
import { lintTime } from './lint/time.ts';
import { lintWalk, type Walked } from './lint/walk.ts';
import type { WorkflowSpec } from './spec.ts';

/** What lint found, and how far the workflow was walked; not at all where its parts do not fit together. */
export interface Linted {
  readonly issues: readonly Issue[];
  readonly walked?: Walked;
}

/** Finds what would fail in life: each finding names the place and, by its reason, the mend. */
export function lintWorkflow(spec: WorkflowSpec, catalogue: Catalogue): Linted {
  const issues = [
    ...lintTime(spec, catalogue),
    ...lintRoles(spec, catalogue),
    ...lintActivities(spec, catalogue),
    ...lintStages(spec),
    ...lintGates(spec, catalogue),
    ...lintApprovals(spec, catalogue),
    ...lintForumProcedure(spec, catalogue),
    ...lintStandard(spec),
    ...lintPeriods(spec),
  ];
  // What follows takes the names and the parameters as they are: first they must be right.
  if (issues.length > 0) return { issues };
  const deeper = [
    ...lintLongerThanStage(spec, catalogue),
    ...lintImpossible(spec, catalogue),
    ...lintReach(spec),
    ...lintThings(spec, catalogue),
    ...lintDocuments(spec, catalogue),
  ];
  return deeper.length > 0 ? { issues: deeper } : lintWalk(spec);
}
