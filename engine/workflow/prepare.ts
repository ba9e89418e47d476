import type { Catalogue } from '../catalogue.ts';
import { hashOf } from '../kernel/canonical.ts';
import type { Issue } from '../kernel/refusals.ts';
import { lifecycleVersion } from './activity.ts';
import { shapeFindings } from './lint/shape.ts';
import type { Walked } from './lint/walk.ts';
import { lintWorkflow } from './lint.ts';
import { withNoticePresets } from './notice-presets.ts';
import { inOrder } from './order.ts';
import type { WorkflowDefinition } from './registry.ts';
import { type RuleUseSpec, WorkflowSpec } from './spec.ts';

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
  const { workflow, issues: flaws } = withNoticePresets(input);
  if (flaws.length > 0) return { ok: false, issues: flaws };
  const parsed = WorkflowSpec.safeParse(workflow);
  if (!parsed.success) {
    const checked = { schema: WorkflowSpec, input: workflow, at: [] };
    return { ok: false, issues: shapeFindings(parsed.error, checked) };
  }
  const { issues, walked } = lintWorkflow(parsed.data, catalogue);
  if (walked === undefined || issues.length > 0) return { ok: false, issues };
  const spec = settled(inOrder(parsed.data), catalogue);
  const definition = { spec, pins: pinsOf(spec, catalogue) };
  return { ok: true, id: spec.id, version: spec.version, hash: hashOf(definition), definition, walked };
}

/** With every parameter of every rule written out: a default that changes later must not change what was published. */
function settled(spec: WorkflowSpec, catalogue: Catalogue): WorkflowSpec {
  const settle = (use: RuleUseSpec): RuleUseSpec => {
    const { params } = catalogue.rule(use.rule, use.version ?? newest(use.rule, catalogue));
    return { ...use, params: params.parse(use.params) as RuleUseSpec['params'] };
  };
  const each = <T, U>(members: { [name: string]: T }, change: (member: T) => U): { [name: string]: U } =>
    Object.fromEntries(Object.entries(members).map(([name, member]) => [name, change(member)]));
  const stages = each(spec.stages, (stage) => ({
    ...stage,
    gate: stage.gate.map(settle),
    outcomes: each(stage.outcomes, (outcome) => ({ ...outcome, gate: outcome.gate.map(settle) })),
  }));
  return { ...spec, stages };
}

const newest = (rule: string, catalogue: Catalogue): number => Math.max(...catalogue.ruleVersions(rule));

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
  // The newest version last: an activity that needs a newer one brings it to those that would do with an older.
  const kinds = activities
    .flatMap((activity) => activity.lifecycles.map(lifecycleVersion))
    .sort(([, one], [, other]) => one - other);
  return {
    rules: Object.fromEntries(
      [
        ...uses.filter((use) => use.version !== undefined),
        ...uses.filter((use) => use.version === undefined),
      ].map((use) => [use.rule, use.version ?? newest(use.rule, catalogue)]),
    ),
    activities: Object.fromEntries(activities.map(({ name, version }) => [name, version])),
    lifecycles: Object.fromEntries(kinds),
  };
}
