import type { Catalogue } from '../catalogue.ts';
import { hashOf } from '../kernel/canonical.ts';
import type { Issue } from '../kernel/refusals.ts';
import { shapeFindings } from './lint/shape.ts';
import type { Walked } from './lint/walk.ts';
import { lintWorkflow } from './lint.ts';
import { inOrder } from './order.ts';
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
      /** How far its machine was walked before it was accepted. */
      readonly walked: Walked;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The one door for workflows, whether a typed file or a team's JSON: shape, lint, pins, hash. */
export function prepareWorkflow(input: unknown, catalogue: Catalogue): Prepared {
  const parsed = WorkflowSpec.safeParse(input);
  if (!parsed.success) {
    return { ok: false, issues: shapeFindings(parsed.error, { schema: WorkflowSpec, input, at: [] }) };
  }
  const spec = inOrder(parsed.data);
  const { issues, walked } = lintWorkflow(spec, catalogue);
  if (walked === undefined || issues.length > 0) return { ok: false, issues };
  const definition = { spec, pins: pinsOf(spec, catalogue) };
  return { ok: true, id: spec.id, version: spec.version, hash: hashOf(definition), definition, walked };
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
      [
        ...uses.filter((use) => use.version !== undefined),
        ...uses.filter((use) => use.version === undefined),
      ].map((use) => [use.rule, use.version ?? Math.max(...catalogue.ruleVersions(use.rule))]),
    ),
    activities: Object.fromEntries(activities.map(({ name, version }) => [name, version])),
    lifecycles: Object.fromEntries(
      kinds.map((kind) => [kind, catalogue.lifecycle(kind)!.definition.version]),
    ),
  };
}
