import type { Catalogue } from '../catalogue.ts';
import type { Issue } from '../kernel/refusals.ts';
import type { RuleUseSpec, WorkflowSpec } from './spec.ts';

/** Finds what would fail in life: each finding names the place and, by its reason, the mend. */
export function lintWorkflow(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  return [...lintActivities(spec, catalogue), ...lintGates(spec, catalogue)];
}

function lintActivities(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  const named = [
    ...spec.throughout.map((name, index) => ({ path: `throughout.${index}`, name })),
    ...Object.entries(spec.stages).flatMap(([id, stage]) =>
      stage.activities.map((name, index) => ({ path: `stages.${id}.activities.${index}`, name })),
    ),
  ];
  return named
    .filter(({ name }) => catalogue.activity(name) === undefined)
    .map(({ path, name }) => ({ path, reason: 'lint-unknown-activity', details: { name } }));
}

function lintGates(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  return Object.entries(spec.stages).flatMap(([id, stage]) => [
    ...stage.gate.flatMap((use, index) => lintUse(use, `stages.${id}.gate.${index}`, catalogue)),
    ...Object.entries(stage.outcomes).flatMap(([name, outcome]) =>
      outcome.gate.flatMap((use, index) =>
        lintUse(use, `stages.${id}.outcomes.${name}.gate.${index}`, catalogue),
      ),
    ),
  ]);
}

function lintUse(use: RuleUseSpec, path: string, catalogue: Catalogue): Issue[] {
  const versions = catalogue.ruleVersions(use.rule);
  if (versions.length === 0) {
    return [{ path: `${path}.rule`, reason: 'lint-unknown-rule', details: { rule: use.rule } }];
  }
  if (use.version !== undefined && !versions.includes(use.version)) {
    return [
      { path: `${path}.version`, reason: 'lint-unknown-rule-version', details: { known: [...versions] } },
    ];
  }
  const rule = catalogue.rule(use.rule, use.version ?? Math.max(...versions));
  const parsed = rule.params.safeParse(use.params);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue: { path: PropertyKey[]; message: string }) => ({
    path: [path, 'params', ...issue.path.map(String)].join('.'),
    reason: 'lint-rule-parameter',
    details: { rule: use.rule, message: issue.message },
  }));
}
