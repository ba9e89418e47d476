import type { Instant } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/command.ts';
import { type ActWindow, reaches, standsAt, windowsEndingAfter } from '../window.ts';

/**
 * The windows of a kind that stand over the process in hand at an instant, whether or not it has noted them yet: for
 * commands that are there for such a time alone, what an emergency allows while it lasts.
 */
export async function standingOver(
  { tx, organization, process }: Pick<Context<unknown>, 'tx' | 'organization' | 'process'>,
  kind: ActWindow['kind'],
  at: Instant,
): Promise<ActWindow[]> {
  const ending = await windowsEndingAfter(tx, organization, at);
  return ending.filter((one) => one.kind === kind && standsAt(one, at) && reaches(one, process));
}
