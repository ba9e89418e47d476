/** A name as it is compared: without accents, punctuation and case, and with single spaces. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Whether two texts name the same institution, however they write it. Abbreviations are not known. */
export const sameName = (one: string, other: string): boolean => plainName(one) === plainName(other);
