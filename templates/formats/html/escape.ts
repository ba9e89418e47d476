const escapes: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in HTML, in an attribute too. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (each) => escapes[each]!);

/** A text as a string of CSS, inside of a style element. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,·-]/gu, (each) => `\\${each.codePointAt(0)!.toString(16)} `)}"`;
