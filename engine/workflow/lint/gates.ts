import type { Catalogue } from '../../catalogue.ts';
import { canonicalJson } from '../../kernel/canonical.ts';
import type { Issue } from '../../kernel/refusals.ts';
import { passedBefore } from '../order.ts';
import type { WorkflowSpec } from '../spec.ts';
import { finding, nearest } from './finding.ts';
import { shapeFindings } from './shape.ts';
import { activitiesIn, gatesIn, type PlacedUse, usesIn } from './uses.ts';

/** Rules that are not there or have other parameters, and gates that nothing which is open could ever satisfy. */
export function lintGates(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  return [
    ...usesIn(spec).flatMap((placed) => {
      const wrong = lintUse(placed, catalogue);
      return wrong.length > 0 ? wrong : lintRemedy(placed, spec, catalogue);
    }),
    ...twice(spec),
  ];
}

function lintUse({ use, at }: PlacedUse, catalogue: Catalogue): Issue[] {
  const versions = catalogue.ruleVersions(use.rule);
  if (versions.length === 0) {
    const known = catalogue.domains.flatMap((domain) => domain.rules.map(({ name }) => name));
    return [
      finding([...at, 'rule'], 'lint-unknown-rule', { name: use.rule, nearest: nearest(use.rule, known) }),
    ];
  }
  if (use.version !== undefined && !versions.includes(use.version)) {
    const { rule, version } = use;
    return [
      finding([...at, 'version'], 'lint-unknown-rule-version', { rule, version, known: [...versions] }),
    ];
  }
  const { params } = catalogue.rule(use.rule, use.version ?? Math.max(...versions));
  const parsed = params.safeParse(use.params);
  return parsed.success
    ? []
    : shapeFindings(parsed.error, { schema: params, input: use.params, at: [...at, 'params'] });
}

/**
 * A rule whose every remedy is opened by nothing that is open before the gate must open could only be waived.
 * What a later stage opens comes too late; what a stage beside this one opens does not.
 */
function lintRemedy({ use, stage, at }: PlacedUse, spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  const rule = catalogue.rule(use.rule, use.version ?? Math.max(...catalogue.ruleVersions(use.rule)));
  const open = new Set(
    activitiesIn(spec)
      .filter((one) => one.stage === undefined || !passedBefore(spec, one.stage).has(stage))
      .flatMap(({ name }) => catalogue.activity(name)?.commands ?? []),
  );
  const remedies = rule.remedy.filter((command) => opensInStages(command, catalogue));
  if (remedies.length < rule.remedy.length || remedies.length === 0) return [];
  if (remedies.some((command) => open.has(command))) return [];
  const activities = catalogue.domains
    .flatMap((domain) => domain.activities)
    .filter(({ commands }) => commands.some((command) => remedies.includes(command)))
    .map(({ name }) => name);
  return [
    finding(at, 'lint-gate-not-satisfiable', {
      rule: use.rule,
      remedies,
      activities: [...new Set(activities)],
    }),
  ];
}

/** Whether a command waits for a stage to open it; others are open whatever the workflow says. */
function opensInStages(name: string, catalogue: Catalogue): boolean {
  const command = catalogue.command(name);
  return (
    command === undefined || (command.scope === 'process' && (command.course ?? 'activity') === 'activity')
  );
}

function twice(spec: WorkflowSpec): Issue[] {
  return gatesIn(spec).flatMap(({ gate, at }) =>
    gate.flatMap((use, index) => {
      const same = (one: typeof use) =>
        one.rule === use.rule && canonicalJson(one.params) === canonicalJson(use.params);
      return gate.findIndex(same) < index
        ? [finding([...at, index], 'lint-rule-twice', { rule: use.rule })]
        : [];
    }),
  );
}
