import { charactersOf } from './coverage.ts';

/** Puts a text into characters that the fonts can draw. */
export type Showable = (text: string) => string;

/** Letters, figures and signs of the languages written here, which every font of the page has. */
const latin = /^[\n\u0020-\u007E\u00A0-\u017F\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u20AC\u2212]*$/;

/** Signs without a drawing of their own: they join others or choose among their forms. */
const joiners = /\p{DI}/gu;

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * What a PDF can show of a text with these fonts: PDF/UA refuses a character without a drawing, so that one is
 * named by its code, which can be read aloud and looked up. `cautious` names all that the languages here do not use.
 */
export function showableBy(
  fonts: readonly Buffer[],
  name: (code: string) => string,
): {
  readonly usual: Showable;
  readonly cautious: Showable;
} {
  const coverage = fonts.map(charactersOf);
  const known = new Map<string, string>();
  const spelled = (cluster: string) =>
    [...cluster]
      .map((each) => `[${name(`U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)}]`)
      .join('');
  const show = (cluster: string): string => {
    const codes = [...cluster.replace(joiners, '')].map((each) => each.codePointAt(0)!);
    if (coverage.some((font) => codes.every((code) => font.has(code)))) return cluster;
    const composed = cluster.normalize('NFC');
    return composed === cluster ? splitUp(cluster) : show(composed);
  };
  // Signs that were piled up: each that some font has stands alone, and the others are named.
  const splitUp = (cluster: string): string => {
    const parts = [...cluster];
    return parts.length === 1
      ? spelled(cluster)
      : parts.map((each) => (/\p{M}/u.test(each) ? spelled(each) : show(each))).join('');
  };
  const remembered = (cluster: string): string => {
    if (latin.test(cluster)) return cluster;
    const shown = known.get(cluster) ?? show(cluster);
    if (known.size < 5000) known.set(cluster, shown);
    return shown;
  };
  const through = (show: (cluster: string) => string) => (text: string) =>
    latin.test(text) ? text : Array.from(characters.segment(text), ({ segment }) => show(segment)).join('');
  return {
    usual: through(remembered),
    cautious: through((cluster) => (latin.test(cluster) ? cluster : spelled(cluster))),
  };
}

/** Where a word may be broken that is too long for any line: after every twelfth character, without a hyphen. */
export const breakable = (text: string): string =>
  text.replace(/\S{30,}/gu, (word) => word.replace(/(.{12})(?=.)/gu, '$1\u200B'));
