import type { Catalogue } from '../catalogue.ts';
import { hashOf } from '../kernel/canonical.ts';
import type { Issue } from '../kernel/refusals.ts';
import { lintWorkflow } from './lint.ts';
import type { WorkflowDefinition } from './registry.ts';
import { WorkflowSpec } from './spec.ts';

/** A workflow that may be published: checked, linted, its rules pinned, hashed. */
export type Prepared =
  | {
      readonly ok: true;
      readonly id: string;
      readonly version: number;
      readonly hash: string;
      readonly definition: WorkflowDefinition;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The one door for workflows, whether a typed file or a team's JSON: shape, lint, pins, hash. */
export function prepareWorkflow(input: unknown, catalogue: Catalogue): Prepared {
  const parsed = WorkflowSpec.safeParse(input);
  if (!parsed.success) {
    return {
      ok: false,
      issues: parsed.error.issues.map((issue) => ({
        path: issue.path.map(String).join('.'),
        reason: 'workflow-shape',
        details: { message: issue.message },
      })),
    };
  }
  const issues = lintWorkflow(parsed.data, catalogue);
  if (issues.length > 0) return { ok: false, issues };
  const definition = { spec: parsed.data, pins: pinsOf(parsed.data, catalogue) };
  return { ok: true, id: parsed.data.id, version: parsed.data.version, hash: hashOf(definition), definition };
}

/** The versions in force of all that the workflow uses, so that its hash covers them. */
function pinsOf(spec: WorkflowSpec, catalogue: Catalogue): WorkflowDefinition['pins'] {
  const stages = Object.values(spec.stages);
  const uses = stages.flatMap((stage) => [
    ...stage.gate,
    ...Object.values(stage.outcomes).flatMap((outcome) => outcome.gate),
  ]);
  const activities = [...spec.throughout, ...stages.flatMap((stage) => stage.activities)].map(
    (name) => catalogue.activity(name)!,
  );
  const kinds = activities.flatMap((activity) => activity.lifecycles);
  return {
    rules: Object.fromEntries(
      uses.map((use) => [use.rule, use.version ?? Math.max(...catalogue.ruleVersions(use.rule))]),
    ),
    activities: Object.fromEntries(activities.map(({ name, version }) => [name, version])),
    lifecycles: Object.fromEntries(
      kinds.map((kind) => [kind, catalogue.lifecycle(kind)!.definition.version]),
    ),
  };
}
