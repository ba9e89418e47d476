import type { ChecklistItem, Issue } from '../../engine/index.ts';
import { hasWords, type Language, type MessagePath, placeholdersOf, say, textsOf } from '../messages.ts';
import { activitiesMeant } from './activities-meant.ts';
import { explainUnmet } from './checklist.ts';
import { filled } from './figures.ts';
import { codesInWords } from './rule-words.ts';

/**
 * Details that are codes of ours and are read by people who never typed one. What is named as it was written, the parts
 * of a method or a choice that there is not, stays so.
 */
const codedDetails = ['forms', 'levels', 'scale'] as const;

/** A reason's text with its details in words: `in-the-past`, `too-small-string`. */
export function explainReason(language: Language, reason: string, details: Issue['details'] = {}): string {
  const path = reasonPath(language, reason, details);
  const text = textsOf(language).get(path) ?? '';
  const meant =
    reason === 'lint-unknown-activity'
      ? { nearest: activitiesMeant(String(details.name), details.nearest as readonly string[]) }
      : {};
  const coded = Object.fromEntries(
    codedDetails.flatMap((name) =>
      name in details ? [[name, codesInWords(language, name, details[name])]] : [],
    ),
  );
  const unmet = (details.unmet ?? []) as unknown as readonly ChecklistItem[];
  const conditions = unmet.map((item) => explainUnmet(language, item)).join(' ');
  const figures = {
    ...details,
    ...meant,
    ...coded,
    unmet: conditions,
    expected: expected(language, details.expected),
  };
  const { timeZone } = details;
  const zone = typeof timeZone === 'string' ? timeZone : undefined;
  return say(language, path, filled(language, placeholdersOf(text), figures, zone));
}

/** The most exact text there is: `too-small` of a list differs from that of a number. */
function reasonPath(language: Language, reason: string, details: NonNullable<Issue['details']>): MessagePath {
  const kinds = [formOf(details), details.origin].filter((kind) => typeof kind === 'string');
  const exact = kinds.map((kind) => `reasons.${reason}-${kind}` as const);
  return exact.find((path) => hasWords(language, path)) ?? `reasons.${reason}`;
}

/** The form that was asked for: of a pattern, which kind of code it is, where that is known. */
function formOf({ format, pattern }: NonNullable<Issue['details']>): unknown {
  return format === 'regex' && String(pattern).includes('[0-9a-f]{64}') ? 'hash' : format;
}

function expected(language: Language, kind: unknown): string {
  const path = `types.${String(kind)}` as 'types.other';
  return say(language, hasWords(language, path) ? path : 'types.other');
}

/** What a field of a command is called: its own name there, or the one that it has everywhere. */
export function fieldName(language: Language, field: string, command?: string): string | undefined {
  const own = `commands.${command}.fields.${field}`;
  const path = hasWords(language, own) ? own : `fields.${field}`;
  return hasWords(language, path) ? say(language, path as MessagePath) : undefined;
}
