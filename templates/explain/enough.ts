import { type Language, type MessagePath, say } from '../messages.ts';

/** How many are enough, as papers hold it: a share of a base in percent, or whoever is there. */
export interface EnoughToSay {
  readonly form: string;
  readonly percent: number | null;
}

const named = [
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['two-thirds', 2 / 3],
  ['quarter', 1 / 4],
  ['three-quarters', 3 / 4],
  ['three-fifths', 3 / 5],
  ['all', 1],
] as const;

/** A share as people say it: a third and no 33.33 percent. */
export function shareInWords(language: Language, share: number): string {
  const [name = 'percent'] = named.find(([, value]) => Math.abs(share - value) < 1e-4) ?? [];
  const percent = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(share * 100);
  return say(language, `procedure.share.${name}` as MessagePath, { percent });
}

/** More than half of the seats, at least a third of the seats in office, those who are there. */
export function enoughInWords(language: Language, { form, percent }: EnoughToSay, base: string): string {
  if (percent === null) return say(language, `documents.words.enough.${form}` as MessagePath);
  return joined(
    say(language, `procedure.says.${form}` as MessagePath, {
      share: shareInWords(language, percent / 100),
      base: say(language, `procedure.base.${base}` as MessagePath),
    }),
  );
}

/** Spanish joins the two: más del 40 %. */
export const joined = (text: string): string => text.replace(/\bde el\b/g, 'del');
