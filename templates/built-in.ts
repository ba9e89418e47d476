import { existsSync, readFileSync } from 'node:fs';
import type { Language } from './messages.ts';

const here = new URL('./', import.meta.url);

/** The text of the template that comes with Cauce for a kind of document; nothing where there is none. */
export function builtInTemplate(language: Language, kind: string): string | undefined {
  if (!/^[a-z0-9](-?[a-z0-9])*$/.test(kind)) return undefined;
  const file = new URL(`${language}/${kind}.hbs`, here);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
