import type { Language } from '../templates/messages.ts';

/** How a subcommand was called, and where it says what it has to say. */
export interface Call {
  readonly args: readonly string[];
  readonly env: { readonly [name: string]: string | undefined };
  readonly language: Language;
  /** One line for whoever called. */
  say(line: string): void;
  /** One line that something is wrong. */
  warn(line: string): void;
}

/** A subcommand; it ends with the process's exit code: 0 done, 1 not done, 2 wrongly called. */
export type Subcommand = (call: Call) => Promise<number>;
