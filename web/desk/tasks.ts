import { type AnyCommand, commandOfEvent, type Engine, rolesView } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import type { Place } from './place.ts';

/** What somebody may send here and now, under the heading of its domain. */
export interface Task {
  readonly command: string;
  readonly title: string;
  readonly help: string;
  readonly domain: string;
}

/**
 * The commands that the place takes now and that a role of the reader's allows. `open` is what the process takes,
 * by command or by passage (`request-passage.dialogues`); an organization takes its own at any time.
 */
export async function tasksOf(engine: Engine, place: Place, open?: readonly string[]): Promise<Task[]> {
  const { organization, principal, process } = place;
  const held = new Set(await rolesView(engine, { organization, principal, process }));
  const named = open && new Set(open.map(commandOfEvent));
  const scope = process === undefined ? 'organization' : 'process';
  const may = (command: AnyCommand) =>
    command.scope === scope &&
    command.by.some((role) => held.has(role)) &&
    (named === undefined || command.course === 'always' || named.has(command.name));
  return engine.catalogue.domains.flatMap(({ name: domain, commands }) =>
    commands.filter(may).map((command) => inWords(place, command.name, domain)),
  );
}

function inWords({ language }: Place, command: string, domain: string): Task {
  return {
    command,
    title: say(language, `commands.${command}.title`),
    help: say(language, `commands.${command}.help`),
    domain: say(language, `domains.${domain}.title`),
  };
}
