import { type Language, type Placeholders, say } from '../../templates/messages.ts';

/** Says something of a page in the reader's language. */
export type Words = (code: string, values?: Placeholders) => string;

/** The words of one page, which stand together under its name in the catalogues. */
export const pageWords =
  (language: Language, page: string): Words =>
  (code, values = {}) =>
    say(language, `values.${page}.${code}`, values);
