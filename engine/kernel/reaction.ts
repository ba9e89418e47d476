import type { RecordedStep } from '../ledger/event.ts';
import type { Json } from './canonical.ts';
import type { Context, NewEvent } from './command.ts';
import type { Journal } from './journal.ts';

/** What a command did, as those that follow it are told: its event, the machines that it moved, and the process's state. */
export interface Done {
  readonly event: NewEvent;
  readonly steps: readonly RecordedStep[];
  readonly before: Json;
  readonly after: Json;
}

/**
 * What a domain does after a command of another, in its transaction and behind its rows: it writes rows of its own and
 * waits. It refuses nothing and writes no event; what must be told in the ledger it leaves to a wait.
 */
export interface Reaction {
  /** What it looks at: a kind of thing whose machine moved (`process`, `agreement`), a table of which a row was sealed, or a type of event. */
  readonly to: readonly string[];
  after(context: Context<unknown>, done: Done): Promise<void>;
}

/** Lets every domain follow that looks at what the command touched. */
export async function react(
  reactions: readonly Reaction[],
  context: Context<unknown>,
  journal: Journal,
  done: Omit<Done, 'steps'>,
): Promise<void> {
  if (reactions.length === 0) return;
  // What was moved before: a reaction may seal rows of its own.
  const steps = [...journal.steps];
  const touched = new Set([
    done.event.type,
    ...steps.map(({ of }) => of),
    ...journal.seals.map(({ of }) => of),
  ]);
  for (const reaction of reactions)
    if (reaction.to.some((name) => touched.has(name))) await reaction.after(context, { ...done, steps });
}
