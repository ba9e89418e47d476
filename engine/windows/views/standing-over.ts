import type { Instant } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/command.ts';
import { type ActWindow, windowsOver } from '../window.ts';

/**
 * The windows of a kind that stand over the process in hand at an instant, for domains whose commands are there for such
 * a time: what an emergency allows is allowed while force majeure was declared, and no longer.
 */
export async function standingOver(
  context: Pick<Context<unknown>, 'tx' | 'organization' | 'process'>,
  kind: ActWindow['kind'],
  at: Instant,
): Promise<ActWindow[]> {
  const standing = await windowsOver(context, context.process, at);
  return standing.filter((window) => window.kind === kind);
}
