import { type HeldRole, heldHere } from '../people/held-role.ts';
import type { Role } from '../people/roles.ts';
import { covers, type Scope, type Where } from '../people/scope.ts';
import type { Json } from './canonical.ts';
import type { AnyCommand } from './command.ts';
import { commandOfEvent, isConsequence } from './event-command.ts';
import type { Stepper } from './machine.ts';
import { type Refused, refuse } from './refusals.ts';

/**
 * Which role allows a command, if one does: the first of the command's own list that is held where it is sent.
 * A role held elsewhere, or for another thing, says nothing here.
 */
export function roleFor(
  command: AnyCommand,
  held: readonly HeldRole[],
  where: Where,
): { role: Role } | Refused {
  const here = heldHere(held, where);
  for (const role of command.by) {
    if (here.some((one) => one.role === role)) return { role };
  }
  return refuse({ code: 'not-permitted', command: command.name, needs: command.by });
}

/**
 * Whether the process takes a command where it stands: pure, from the machine and the stored state alone.
 * Commands that move the process are asked again with the gate's verdict when they do.
 */
export function acceptedNow(command: AnyCommand, machine: Stepper, state: Json): Refused | undefined {
  if (command.course === 'always' || command.course === 'course') return undefined;
  if (machine.step(state, { type: command.name }).accepted) return undefined;
  return notAccepted(command.name, machine, state);
}

/**
 * What a caller is offered of what a machine takes: what their roles allow here, for the process or for a thing of
 * it. What no command sends is anybody's, a ballot, unless it only follows from something else.
 */
export function offered(
  events: readonly string[],
  commandNamed: (name: string) => AnyCommand | undefined,
  held: readonly HeldRole[],
  where: Where,
): readonly string[] {
  const here = held.filter(({ scope }) => covers(scope, where) || isOfThing(scope, where.process));
  return events.filter((event) => {
    if (isConsequence(event)) return false;
    const by = commandNamed(commandOfEvent(event))?.by;
    return by === undefined || here.some(({ role }) => by.includes(role));
  });
}

const isOfThing = (scope: Scope, process: string | null): boolean =>
  (scope.kind === 'dialogue' || scope.kind === 'commitment') && scope.process === process;

export function notAccepted(command: string, machine: Stepper, state: Json): Refused {
  return refuse({ code: 'not-accepted-in-stage', command, open: machine.accepts(state), state });
}
