import type { Catalogue } from '../../catalogue.ts';
import type { AnyCommand } from '../../kernel/command.ts';
import { commandOfEvent } from '../../kernel/event-command.ts';
import type { LifecycleDefinition } from '../../kernel/machine.ts';
import { lifecycleVersion } from '../activity.ts';
import { passedBefore } from '../order.ts';
import type { WorkflowSpec } from '../spec.ts';
import { activitiesIn } from './uses.ts';

/** A command in a place: in a stage, or throughout, where `stage` is left out. */
export interface Placed {
  readonly command: string;
  readonly stage?: string | undefined;
}

/** What is lacking before something can be done at all: commands that nothing opens by then, and rules that no gate has. */
export interface Lacking {
  readonly commands: readonly string[];
  readonly rules: readonly string[];
}

/** What the commands of a workflow lead to: which of those it opens can ever be done, and what the others lack. */
export interface Doable {
  can(placed: Placed): boolean;
  lacking(placed: Placed): Lacking;
}

/**
 * Follows what commands need, from those that need nothing: others that were done before (`needs`), a rule that gives
 * terms, and a thing that was begun and has come to a state that takes the command. What a later stage opens comes too
 * late; what a stage beside this one opens does not.
 */
export function doableIn(spec: WorkflowSpec, catalogue: Catalogue): Doable {
  const book = bookOf(spec, catalogue);
  const placed = openedBy(spec, catalogue);
  const done: Placed[] = [];
  const inTime = (one: Placed, other: Placed) =>
    one.stage === undefined || other.stage === undefined || !passedBefore(spec, one.stage).has(other.stage);
  const within = (at: Placed, list: readonly Placed[]) =>
    new Set(list.filter((one) => inTime(one, at)).map(({ command }) => command));
  for (let found = true; found; ) {
    const next = placed.filter(
      (one) => !done.includes(one) && nothing(directly(book, one.command, within(one, done))),
    );
    done.push(...next);
    found = next.length > 0;
  }
  return {
    can: (at) => done.some(({ command, stage }) => command === at.command && stage === at.stage),
    lacking: (at) => roots(book, at.command, { opened: within(at, placed), done: within(at, done) }),
  };
}

/** What is looked up of commands: themselves, the lifecycles that they follow, and what begins a thing. */
interface Book {
  readonly command: (name: string) => AnyCommand | undefined;
  readonly lifecycle: (kind: string) => LifecycleDefinition | undefined;
  /** The commands that may begin a thing of a kind, and those alone: none where a passage or an import begins it. */
  readonly beginners: (kind: string) => readonly string[];
  readonly rules: ReadonlySet<string>;
}

function bookOf(spec: WorkflowSpec, catalogue: Catalogue): Book {
  const activities = catalogue.domains.flatMap((domain) => domain.activities);
  const beginners = new Map<string, readonly string[]>();
  const versions = new Map(
    activitiesIn(spec).flatMap(({ name }) =>
      (catalogue.activity(name)?.lifecycles ?? []).map(lifecycleVersion),
    ),
  );
  return {
    command: (name) => catalogue.command(name),
    lifecycle: (kind) => catalogue.lifecycle(kind, versions.get(kind))?.definition,
    beginners: (kind) => {
      const known = beginners.get(kind);
      if (known !== undefined) return known;
      const found =
        catalogue.lifecycle(kind, versions.get(kind))?.begunBy ??
        activities
          .filter(({ lifecycles }) => lifecycles.some((named) => lifecycleVersion(named)[0] === kind))
          .flatMap(({ commands }) => commands)
          .filter((name, index, all) => all.indexOf(name) === index)
          .filter((name) => {
            const command = catalogue.command(name);
            return command !== undefined && opensInStages(command) && command.on?.lifecycle.kind !== kind;
          });
      beginners.set(kind, found);
      return found;
    },
    rules: new Set(Object.values(spec.stages).flatMap(({ gate }) => gate.map(({ rule }) => rule))),
  };
}

/** Whether a command waits for a stage to open it; others are open whatever the workflow says. */
export const opensInStages = (command: AnyCommand): boolean =>
  command.scope === 'process' && (command.course ?? 'activity') === 'activity';

/** Every command that is open some time, with its place. */
function openedBy(spec: WorkflowSpec, catalogue: Catalogue): Placed[] {
  const always = catalogue.commands.filter((command) => !opensInStages(command));
  return [
    ...always.map(({ name }) => ({ command: name })),
    ...activitiesIn(spec).flatMap(({ name, stage }) =>
      (catalogue.activity(name)?.commands ?? []).map((command) => ({ command, stage })),
    ),
  ];
}

/** What stands between a command and its being done: in each group, one would be enough. */
interface Wanting {
  readonly oneOf: readonly (readonly string[])[];
  readonly rules: readonly string[];
}

const nothing = ({ oneOf, rules }: Wanting): boolean => oneOf.length === 0 && rules.length === 0;

/** What a command wants that is not among what can be done. */
function directly(book: Book, name: string, done: ReadonlySet<string>): Wanting {
  const command = book.command(name);
  const needs = (command?.needs?.done ?? []).map((one) => (typeof one === 'string' ? [one] : one));
  const kind = command?.on?.lifecycle.kind;
  const beginners = kind === undefined ? [] : book.beginners(kind);
  const begun = beginners.length === 0 || beginners.some((one) => done.has(one));
  const definition = kind === undefined ? undefined : book.lifecycle(kind);
  return {
    oneOf: [
      ...needs.filter((group) => !group.some((one) => done.has(one))),
      ...(begun ? [] : [beginners]),
      ...(definition === undefined ? [] : wayTo(book, definition, name, done).map((one) => [one])),
    ],
    rules: (command?.needs?.rules ?? []).filter((rule) => !book.rules.has(rule)),
  };
}

/** The events that are lacking on the easiest way to a state that takes a command: none where it can be come to. */
function wayTo(
  book: Book,
  { initial, states }: LifecycleDefinition,
  name: string,
  done: ReadonlySet<string>,
) {
  const known = new Map<string, readonly string[]>([[initial, []]]);
  const left = [initial];
  const takes = (state: string) =>
    Object.keys(states[state] ?? {}).some((event) => commandOfEvent(event) === name);
  for (let state = left.shift(); state !== undefined; state = left.shift()) {
    if (takes(state)) return known.get(state)!;
    for (const [event, to] of Object.entries(states[state] ?? {})) {
      const by = commandOfEvent(event);
      const lacks =
        book.command(by) !== undefined && !done.has(by) ? [...known.get(state)!, by] : known.get(state)!;
      if ((known.get(to)?.length ?? Number.POSITIVE_INFINITY) <= lacks.length) continue;
      known.set(to, lacks);
      left.push(to);
      left.sort((one, other) => known.get(one)!.length - known.get(other)!.length);
    }
  }
  return [];
}

/** Follows what a command wants to what nothing opens: that is what must be added. */
function roots(
  book: Book,
  name: string,
  { opened, done }: { opened: ReadonlySet<string>; done: ReadonlySet<string> },
): Lacking {
  const commands = new Set<string>();
  const rules = new Set<string>();
  const seen = new Set<string>();
  const follow = (one: string) => {
    if (seen.has(one)) return;
    seen.add(one);
    const wanting = directly(book, one, done);
    for (const rule of wanting.rules) rules.add(rule);
    for (const group of wanting.oneOf) {
      const chosen = group.find((other) => opened.has(other) && !seen.has(other)) ?? group[0]!;
      if (!opened.has(chosen)) commands.add(chosen);
      follow(chosen);
    }
  };
  follow(name);
  return { commands: [...commands], rules: [...rules] };
}
