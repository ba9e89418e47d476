import {
  type AnyCommand,
  type CourseView,
  commandOfEvent,
  type Engine,
  rolesView,
} from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import type { Place } from './place.ts';

/** What somebody may send here and now, under the heading of its domain. */
export interface Task {
  readonly command: string;
  readonly title: string;
  readonly help: string;
  readonly domain: string;
}

/** What a process takes now, by command or by passage (`request-passage.dialogues`), and its method. */
export interface Now {
  readonly open: readonly string[];
  readonly spec: CourseView['spec'];
}

/** Whether the method uses anything of a domain: what it never opens, nobody wants to read about. */
function isUsed(
  { activities }: Engine['catalogue']['domains'][number],
  { stages, throughout }: CourseView['spec'],
): boolean {
  const used = new Set([...throughout, ...Object.values(stages).flatMap((stage) => stage.activities)]);
  return activities.length === 0 || activities.some(({ name }) => used.has(name));
}

/**
 * The commands that the place takes now and that a role of the reader's allows. An organization takes its own at
 * any time.
 */
export async function tasksOf(engine: Engine, place: Place, now?: Now): Promise<Task[]> {
  const { organization, principal, process } = place;
  const held = new Set(await rolesView(engine, { organization, principal, process }));
  const named = now && new Set(now.open.map(commandOfEvent));
  const scope = process === undefined ? 'organization' : 'process';
  const may = (command: AnyCommand) =>
    command.scope === scope &&
    command.by.some((role) => held.has(role)) &&
    (named === undefined || command.course === 'always' || named.has(command.name));
  const domains = engine.catalogue.domains.filter((domain) => now === undefined || isUsed(domain, now.spec));
  return domains.flatMap(({ name: domain, commands }) =>
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
