import type { AnyCommand } from '../kernel/command.ts';
import { passedBefore } from './order.ts';
import type { PublishedWorkflow } from './registry.ts';

/**
 * Tells whether a command may be open while a stage is worked on: the stage opens it, a stage beside it or the process
 * throughout; or no stage opens it at all, as a passage, a correction or what an organization does.
 */
export function openBeside(
  { spec, opens }: Pick<PublishedWorkflow, 'spec' | 'opens'>,
  stage: string,
  book: { command(name: string): AnyCommand | undefined },
): (command: string) => boolean {
  const passed = passedBefore(spec, stage);
  const open = new Set(
    [
      ...spec.throughout,
      ...Object.entries(spec.stages)
        .filter(([other]) => !passed.has(other) && !passedBefore(spec, other).has(stage))
        .flatMap(([, { activities }]) => activities),
    ].flatMap((activity) => opens[activity] ?? []),
  );
  return (name) => {
    const command = book.command(name);
    const waits = command?.scope === 'process' && (command.course ?? 'activity') === 'activity';
    return !waits || open.has(name);
  };
}
