import { listed } from '../templates/explain/figures.ts';
import { type Placeholders, say } from '../templates/messages.ts';
import { workflows } from '../workflows/index.ts';
import type { Call } from './subcommand.ts';

/** The words of the orders on workflows, in the caller's language. */
export const tellIn =
  ({ language }: Call) =>
  (word: string, fill?: Placeholders): string =>
    say(language, `values.workflow-order.${word}`, fill);

/** The workflows that come with Cauce, by name. */
export const knownNames = ({ language }: Call): string =>
  listed(language, [...new Set(workflows.map(({ id }) => id))]);

/** Says how the orders are written, and answers the exit code of a wrong call. */
export function usage(call: Call): number {
  call.warn(tellIn(call)('usage', { known: knownNames(call) }));
  return 2;
}
