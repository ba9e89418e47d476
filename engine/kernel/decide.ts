import type { HeldRole } from '../people/mandates.ts';
import type { Role } from '../people/roles.ts';
import type { Json } from './canonical.ts';
import type { AnyCommand } from './command.ts';
import type { Stepper } from './machine.ts';
import { type Refused, refuse } from './refusals.ts';

/**
 * Which role allows a command, if one does: the first of the command's own list that is held here.
 * A role held in another process says nothing about this one.
 */
export function roleFor(
  command: AnyCommand,
  held: readonly HeldRole[],
  process: string | null,
): { role: Role } | Refused {
  for (const role of command.by) {
    if (held.some((one) => one.role === role && (one.process === null || one.process === process))) {
      return { role };
    }
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

export function notAccepted(command: string, machine: Stepper, state: Json): Refused {
  return refuse({ code: 'not-accepted-in-stage', command, open: machine.accepts(state), state });
}
