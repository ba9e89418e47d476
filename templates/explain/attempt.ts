import type { RefusedAttemptLine } from '../../engine/index.ts';
import { hasWords, type Language, say } from '../messages.ts';
import { explainReason } from './issue.ts';
import { explainRoles } from './roles.ts';

/** A refused attempt in words: what was tried, what the answer was and why, and as what it was tried. */
export interface AttemptWords {
  readonly command: string;
  readonly refusal: string;
  readonly reason?: string;
  readonly thing?: string;
  readonly roles: string;
}

export function explainAttempt(
  language: Language,
  { command, code, reason, thing, roles }: RefusedAttemptLine,
): AttemptWords {
  return {
    command: say(language, `commands.${command}.title`),
    refusal: say(language, `problems.${code}.title`),
    // A code of an older version may have no words any more; what was kept with it stays readable.
    ...(reason === null || !hasWords(language, `reasons.${reason}`)
      ? {}
      : { reason: explainReason(language, reason) }),
    ...(thing === null || !hasWords(language, `things.${thing}`)
      ? {}
      : { thing: say(language, `things.${thing}`) }),
    roles: roles.length === 0 ? say(language, 'said.nothing') : explainRoles(language, roles),
  };
}
