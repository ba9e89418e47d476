import { sql } from 'kysely';
import type { Catalogue } from '../../catalogue.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Json } from '../../kernel/canonical.ts';
import { commandOfEvent, isConsequence } from '../../kernel/event-command.ts';
import { regions } from '../../workflow/regions.ts';
import type { PublishedWorkflow } from '../../workflow/registry.ts';

/** Things of a kind in a state, with what could still be done with them and cannot in the version they come to. */
export interface OpenThings {
  readonly kind: string;
  readonly state: string;
  readonly count: number;
  /** The commands that no stage of the new version opens for them any more. */
  readonly loses: readonly string[];
  /** Whether nothing is left that could be done with them: they would stand there for good. */
  readonly stranded: boolean;
}

/** A version of a workflow, and where a process stands in it. */
export interface Standing {
  readonly workflow: PublishedWorkflow;
  readonly state: Json;
}

/** The states that the things of a process are in, by kind: of those kinds that either version knows. */
export async function statesOfThings(
  { tx, organization, process }: FactScope,
  catalogue: Catalogue,
  versions: readonly PublishedWorkflow[],
): Promise<{ kind: string; state: string; count: number }[]> {
  const kinds = new Set(versions.flatMap(({ pins }) => Object.keys(pins.lifecycles)));
  const found: { kind: string; state: string; count: number }[] = [];
  for (const kind of [...kinds].sort()) {
    const lifecycle = catalogue.lifecycle(kind);
    if (lifecycle === undefined) continue;
    const { rows } = await sql<{ state: string; count: string }>`
      select state, count(*) as count from ${sql.table(lifecycle.table)}
      where organization = ${organization} and process = ${process}
      group by state order by state`.execute(tx);
    found.push(...rows.map(({ state, count }) => ({ kind, state, count: Number(count) })));
  }
  return found;
}

/** Of the things that there are, those that would lose what could be done with them. */
export function losingThings(
  things: readonly { kind: string; state: string; count: number }[],
  catalogue: Catalogue,
  { from, to }: { readonly from: Standing; readonly to: Standing },
): OpenThings[] {
  return things.flatMap(({ kind, state, count }) => {
    const before = openFor(catalogue, from, kind, state);
    const after = openFor(catalogue, to, kind, state);
    const loses = before.filter((command) => !after.includes(command));
    return loses.length === 0 ? [] : [{ kind, state, count, loses, stranded: after.length === 0 }];
  });
}

/** Things in a state that the new version's lifecycle of their kind does not have: they could not be read there. */
export function homelessThings(
  things: readonly { kind: string; state: string; count: number }[],
  catalogue: Catalogue,
  to: PublishedWorkflow,
): { kind: string; state: string; count: number }[] {
  return things.filter(({ kind, state }) => {
    const { definition } = catalogue.lifecycle(kind, to.pins.lifecycles[kind]) ?? {};
    return definition !== undefined && !Object.hasOwn(definition.states, state);
  });
}

/** What may be done with a thing in this version, now or in a stage that is still to come or can be come to again. */
function openFor(catalogue: Catalogue, { workflow, state }: Standing, kind: string, thing: string): string[] {
  const lifecycle = catalogue.lifecycle(kind, workflow.pins.lifecycles[kind]);
  if (lifecycle === undefined || !Object.hasOwn(lifecycle.definition.states, thing)) return [];
  const open = stillOpened(workflow, state);
  const commands = lifecycle
    .accepts(thing)
    .filter((event) => !isConsequence(event))
    .map(commandOfEvent)
    .filter((name) => isOfAStage(catalogue, name) && open.has(name));
  return [...new Set(commands)];
}

/** Other commands are open whatever the stages say, and so are not lost with one. */
const isOfAStage = (catalogue: Catalogue, name: string): boolean =>
  (catalogue.command(name)?.course ?? 'activity') === 'activity';

/** The commands that the stages open that are not passed, and those that are open throughout. */
export function stillOpened({ spec, opens }: PublishedWorkflow, state: Json): ReadonlySet<string> {
  const standing = regions(state);
  const activities = Object.entries(spec.stages)
    .filter(([id]) => standing[id] !== 'passed')
    .flatMap(([, stage]) => stage.activities);
  return new Set([...spec.throughout, ...activities].flatMap((name) => opens[name] ?? []));
}
