import type { Refusal } from '../../engine/index.ts';
import { type Language, type Placeholders, say } from '../messages.ts';
import { explainCommand, explainCommands } from './command.ts';
import { inWords } from './figures.ts';
import { explainReason } from './issue.ts';
import { explainRoles } from './roles.ts';

/** A no in words: what it is, why, and what to do next. */
export interface ProblemWords {
  readonly title: string;
  readonly detail: string;
  readonly next: string;
}

export function explainRefusal(language: Language, refusal: Refusal): ProblemWords {
  return explainProblem(language, refusal.code, figuresOf(language, refusal));
}

/** The words of a problem, whether the engine's or the interface's. */
export function explainProblem(language: Language, code: string, values: Placeholders = {}): ProblemWords {
  return {
    title: say(language, `problems.${code}.title`, values),
    detail: say(language, `problems.${code}.detail`, values),
    next: say(language, `problems.${code}.next`, values),
  };
}

function figuresOf(language: Language, refusal: Refusal): Placeholders {
  switch (refusal.code) {
    case 'unknown-command':
      return { command: refusal.command };
    case 'wrong-level':
      return { command: explainCommand(language, refusal.command), path: pathOf(refusal) };
    case 'scope-missing':
      return { command: explainCommand(language, refusal.command), scope: refusal.scope };
    case 'process-suspended':
      return {
        command: explainCommand(language, refusal.command),
        since: inWords(language, refusal.since),
        why: refusal.why ?? say(language, 'said.unstated'),
        open: explainCommands(language, refusal.open),
      };
    case 'not-found':
      return { thing: explainThing(language, refusal.what) };
    case 'not-permitted':
      return { roles: explainRoles(language, refusal.needs) };
    case 'second-factor-needed':
      return { command: explainCommand(language, refusal.command), minutes: refusal.withinMinutes };
    case 'not-accepted-in-stage': {
      const { command, open } = refusal;
      return { command: explainCommand(language, command), open: explainCommands(language, open) };
    }
    case 'not-accepted-in-state':
      return {
        command: explainCommand(language, refusal.command),
        thing: explainThing(language, refusal.of),
        state: say(language, `states.${refusal.of}.${refusal.state}`),
        accepts: explainCommands(language, refusal.accepts),
      };
    case 'gate-blocked':
      return { count: refusal.checklist.items.filter((item) => item.blocks).length };
    case 'stale-version':
      return { expected: refusal.expected, actual: refusal.actual };
    case 'invalid':
      return { count: refusal.issues.length };
    case 'not-possible':
      return { why: explainReason(language, refusal.reason, refusal.details) };
  }
}

/** Where a command is sent that was sent to the wrong level. */
const pathOf = ({ command, belongsTo }: Refusal & { readonly code: 'wrong-level' }): string =>
  `/api/{organization}${belongsTo === 'process' ? '/processes/{process}' : ''}/commands/${command}`;

const explainThing = (language: Language, kind: string): string => say(language, `things.${kind}`);
