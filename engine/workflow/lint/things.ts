import type { Catalogue } from '../../catalogue.ts';
import type { Issue } from '../../kernel/refusals.ts';
import { passedBefore } from '../order.ts';
import type { WorkflowSpec } from '../spec.ts';
import { type Doable, doableIn, type Lacking, opensInStages, type Placed } from './doable.ts';
import { finding, type Place } from './finding.ts';
import { activitiesIn, usesIn } from './uses.ts';

/**
 * Activities of which nothing could ever be done, and rules that nothing which is open could ever meet, because each of
 * their commands waits for something that nothing opens by then: a count without a charter, works without a plan that
 * was submitted, reports that no rule gives periods to.
 */
export function lintThings(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  const doable = doableIn(spec, catalogue);
  return [...idle(spec, catalogue, doable), ...outOfReach(spec, catalogue, doable)];
}

function idle(spec: WorkflowSpec, catalogue: Catalogue, doable: Doable): Issue[] {
  return activitiesIn(spec).flatMap(({ name, stage, at }) => {
    const placed = (catalogue.activity(name)?.commands ?? [])
      // What a ballot is for stands there without being a command.
      .filter((command) => catalogue.command(command) !== undefined)
      .map((command) => (waits(command, catalogue) ? { command, stage } : { command }));
    if (placed.length === 0 || placed.some((one) => doable.can(one))) return [];
    return [said(idleFor, at, { name }, { placed, catalogue, doable })];
  });
}

/** The rules whose remedies are open, and none of which can be done. Those that nothing opens are found before. */
function outOfReach(spec: WorkflowSpec, catalogue: Catalogue, doable: Doable): Issue[] {
  const open = activitiesIn(spec).flatMap(({ name, stage }) =>
    (catalogue.activity(name)?.commands ?? []).map((command): Placed => ({ command, stage })),
  );
  return usesIn(spec).flatMap(({ use, stage, at }) => {
    const { remedy } = catalogue.rule(use.rule, use.version ?? Math.max(...catalogue.ruleVersions(use.rule)));
    const before = open.filter((one) => one.stage === undefined || !passedBefore(spec, one.stage).has(stage));
    const placed = remedy.flatMap((command): Placed[] =>
      waits(command, catalogue) ? before.filter((one) => one.command === command) : [{ command }],
    );
    if (placed.length === 0 || placed.some((one) => doable.can(one))) return [];
    return [said(unmetFor, at, { rule: use.rule }, { placed, catalogue, doable })];
  });
}

const waits = (name: string, catalogue: Catalogue): boolean => {
  const command = catalogue.command(name);
  return command !== undefined && opensInStages(command);
};

interface Waiting {
  readonly placed: readonly Placed[];
  readonly catalogue: Catalogue;
  readonly doable: Doable;
}

type LackFlaw =
  | 'lint-nothing-to-work-on'
  | 'lint-nothing-to-work-on-without-rule'
  | 'lint-nothing-to-work-on-without-both'
  | 'lint-rule-out-of-reach'
  | 'lint-rule-out-of-reach-without-rule'
  | 'lint-rule-out-of-reach-without-both';

/** What is found, by what it lacks: commands that nothing opens, rules that no gate has, or both. */
type Flaws = { readonly [lacks in 'commands' | 'rules' | 'both']: LackFlaw };

const idleFor: Flaws = {
  commands: 'lint-nothing-to-work-on',
  rules: 'lint-nothing-to-work-on-without-rule',
  both: 'lint-nothing-to-work-on-without-both',
};
const unmetFor: Flaws = {
  commands: 'lint-rule-out-of-reach',
  rules: 'lint-rule-out-of-reach-without-rule',
  both: 'lint-rule-out-of-reach-without-both',
};

/** Says what the command that lacks least waits for. */
function said(reasons: Flaws, at: Place, of: { readonly [name: string]: string }, waiting: Waiting): Issue {
  const { placed, catalogue, doable } = waiting;
  const lacking = placed
    .map((one) => ({ command: one.command, ...doable.lacking(one) }))
    .sort((one, other) => size(one) - size(other))[0]!;
  const { command, commands, rules } = lacking;
  const reason = reasons[rules.length === 0 ? 'commands' : commands.length === 0 ? 'rules' : 'both'];
  return finding(at, reason, {
    ...of,
    command,
    commands,
    rules,
    activities: openersOf(commands, catalogue),
  });
}

const size = ({ commands, rules }: Lacking): number => commands.length + rules.length;

/** The activities to add: of those that open a command, the one that opens most of what is lacking. */
function openersOf(commands: readonly string[], catalogue: Catalogue): string[] {
  const activities = catalogue.domains.flatMap((domain) => domain.activities);
  const opened = (list: readonly string[]) => list.filter((one) => commands.includes(one)).length;
  return [
    ...new Set(
      commands.flatMap((command) => {
        const openers = activities.filter((activity) => activity.commands.includes(command));
        const best = openers.sort((one, other) => opened(other.commands) - opened(one.commands))[0];
        return best === undefined ? [] : [best.name];
      }),
    ),
  ];
}
