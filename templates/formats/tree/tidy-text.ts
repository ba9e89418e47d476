// What no format may carry: controls (XML forbids them), and marks that turn the direction of writing around, with
// which a text can be made to read as another. Letters that are written from right to left need none of them.
const forbidden = /[[\p{Cc}--[\t\n\f\r]]\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gv;

/** A text as every format can carry it: halves of characters replaced, controls out, white space as one space. */
export const tidyText = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[ \t\r\n\f\u2028\u2029]+/g, ' ');
