import { hasWords, type Language, type MessagePath, say } from '../../templates/messages.ts';

/**
 * The words of a code in a closed list: the command's own, those that the field has everywhere, or those of the
 * code itself. A test holds that every code of every command has some.
 */
export function codeWords(
  language: Language,
  { command, field, code }: { command: string; field: string; code: string },
): string {
  const path = codePaths({ command, field, code }).find((one) => hasWords(language, one));
  return path === undefined ? code : say(language, path);
}

/** Where the words of a code may stand, the most exact place first. */
export const codePaths = (at: { command: string; field: string; code: string }): MessagePath[] =>
  [
    `commands.${at.command}.values.${at.field}.${at.code}`,
    `values.${at.field}.${at.code}`,
    ...(at.field === 'role' ? [`roles.${at.code}`] : []),
    `values.code.${at.code}`,
  ] as MessagePath[];
