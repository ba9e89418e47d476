import type { Catalogue } from '../../catalogue.ts';
import type { Issue } from '../../kernel/refusals.ts';
import { lifecycleVersion } from '../activity.ts';
import { passedBefore } from '../order.ts';
import type { WorkflowSpec } from '../spec.ts';
import { finding } from './finding.ts';
import { activitiesIn, type PlacedActivity } from './uses.ts';

/**
 * Activities with nothing to work on: what they do, they do to things of a kind that nothing opened by then could have
 * begun. A count without a charter, a passage of minutes without a meeting.
 */
export function lintThings(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  const placed = activitiesIn(spec).filter(({ name }) => catalogue.activity(name) !== undefined);
  return placed.flatMap((one) => {
    const missing = neededBy(one.name, catalogue).filter(
      (kind) =>
        !placed.some((other) => comesInTime(spec, other, one) && mayBegin(other.name, kind, catalogue)),
    );
    const activities = beginnersOf(missing[0], catalogue);
    return missing.length === 0 || activities.length === 0
      ? []
      : [finding([...one.at], 'lint-nothing-to-work-on', { name: one.name, kind: missing[0]!, activities })];
  });
}

/** Whether one activity is open before another or beside it. */
function comesInTime(spec: WorkflowSpec, one: PlacedActivity, other: PlacedActivity): boolean {
  if (one.stage === undefined || other.stage === undefined) return true;
  return !passedBefore(spec, one.stage).has(other.stage);
}

/** The kinds of thing that every command of an activity is about: without one of them, none of it can be done. */
function neededBy(name: string, catalogue: Catalogue): string[] {
  const commands = catalogue.activity(name)!.commands.map((command) => catalogue.command(command));
  const kinds = commands.map((command) => command?.on?.lifecycle.kind);
  const [first] = kinds;
  return first !== undefined && kinds.every((kind) => kind === first) ? [first] : [];
}

/** Whether an activity has a command that needs no thing of its own and works with that kind: one that may begin it. */
function mayBegin(name: string, kind: string, catalogue: Catalogue): boolean {
  const activity = catalogue.activity(name)!;
  const lives = activity.lifecycles.some((named) => lifecycleVersion(named)[0] === kind);
  return (
    lives && activity.commands.some((command) => catalogue.command(command)?.on?.lifecycle.kind !== kind)
  );
}

const beginnersOf = (kind: string | undefined, catalogue: Catalogue): string[] =>
  kind === undefined
    ? []
    : catalogue.domains
        .flatMap((domain) => domain.activities)
        .filter(({ name }) => mayBegin(name, kind, catalogue))
        .map(({ name }) => name);
