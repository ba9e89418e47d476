import type { Catalogue } from '../../catalogue.ts';
import type { Issue } from '../../kernel/refusals.ts';
import type { RuleUseSpec, WorkflowSpec } from '../spec.ts';
import { finding, nearest } from './finding.ts';
import { gatesIn, usesIn } from './uses.ts';

/** Rules that nothing anybody does could meet: by what they are told, by who is in the forum, or by each other. */
export function lintImpossible(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  return [
    ...usesIn(spec).flatMap(({ use, at }) => [
      ...unknownSectors(spec, use).map(({ place, sector }) =>
        finding([...at, 'params', ...place], 'lint-unknown-sector-asked', {
          sector,
          nearest: nearest(sector, Object.keys(spec.forum?.sectors ?? {})),
        }),
      ),
      ...(neverMet(spec, use) ? [finding([...at, 'params'], 'lint-rule-never-met', { rule: use.rule })] : []),
    ]),
    ...contradictions(spec),
    ...outcomesThatNothingMakes(spec, catalogue),
  ];
}

/** Sectors that a rule counts on and the forum does not have. */
function unknownSectors(spec: WorkflowSpec, { rule, params }: RuleUseSpec) {
  if (spec.forum === undefined) return [];
  const known = Object.keys(spec.forum.sectors);
  const named: { place: (string | number)[]; sector: string }[] = [];
  if (rule === 'forum-multi-stakeholder')
    for (const sector of Object.keys((params.minimum ?? {}) as object))
      named.push({ place: ['minimum', sector], sector });
  if (rule === 'endorsed-before-submission')
    for (const [index, sector] of ((params.sectors ?? []) as string[]).entries())
      named.push({ place: ['sectors', index], sector });
  return named.filter(({ sector }) => !known.includes(sector));
}

/** Asks for more than there can be. */
function neverMet(spec: WorkflowSpec, { rule, params }: RuleUseSpec): boolean {
  if (rule === 'plan-cap-and-period-kept') {
    const { minMonths, maxMonths } = params as { minMonths?: number; maxMonths?: number };
    return minMonths !== undefined && maxMonths !== undefined && minMonths > maxMonths;
  }
  if (rule === 'forum-multi-stakeholder') {
    const minimum = (params.minimum ?? {}) as { [sector: string]: number };
    return Object.entries(minimum).some(([sector, least]) => {
      const seats = spec.forum?.sectors[sector]?.seats;
      return seats !== undefined && seats < least;
    });
  }
  return false;
}

/** A result is one: a gate that asks for two of them at once stays shut whatever comes of the consultation. */
function contradictions(spec: WorkflowSpec): Issue[] {
  return gatesIn(spec).flatMap(({ gate, at }) => {
    const results = gate.flatMap((use, index) =>
      use.rule === 'consultation-result-is' ? [{ index, outcome: use.params.outcome }] : [],
    );
    const other = results.find(({ outcome }) => outcome !== results[0]?.outcome);
    return other === undefined
      ? []
      : [
          finding([...at, other.index], 'lint-rules-contradict', {
            rule: 'consultation-result-is',
            one: String(results[0]!.outcome),
            other: String(other.outcome),
          }),
        ];
  });
}

/** What ends a consultation otherwise comes of the count or of annulling it: where neither is open, it never comes about. */
const comesOf: { readonly [outcome: string]: readonly string[] } = {
  valid: ['publish-result'],
  'turnout-not-met': ['publish-result'],
  tie: ['publish-result'],
  void: ['annul-consultation'],
};

function outcomesThatNothingMakes(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  const named = [...spec.throughout, ...Object.values(spec.stages).flatMap((stage) => stage.activities)];
  const open = new Set(named.flatMap((name) => catalogue.activity(name)?.commands ?? []));
  return usesIn(spec).flatMap(({ use, at }) => {
    if (use.rule !== 'consultation-result-is') return [];
    const commands = comesOf[String(use.params.outcome)] ?? [];
    if (commands.length === 0 || commands.some((command) => open.has(command))) return [];
    return [
      finding([...at, 'params', 'outcome'], 'lint-result-never-comes', {
        outcome: String(use.params.outcome),
        commands: [...commands],
      }),
    ];
  });
}
