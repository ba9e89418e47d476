/** What a stored file may be: what people hand in as evidence, and nothing that a browser would run. */
export const mediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'text/plain',
  'text/csv',
  'application/json',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
] as const;

export type MediaType = (typeof mediaTypes)[number];

/** The first bytes of each kind of file; a zip holds the office formats. */
const beginnings: { readonly [begins: string]: readonly number[] } = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'application/vnd': [0x50, 0x4b, 0x03, 0x04],
};

/**
 * Whether bytes are what they are said to be: by how the kind begins; for JSON by being JSON; for text and tables by
 * being UTF-8 without control characters, and not beginning as a page or a drawing with scripts does. A page or a
 * script under another name is so kept out, whatever a browser later makes of it. Whether a table's rows are of one
 * length is not asked: what people hand in as a table is not always one.
 */
export function isOfType(content: Uint8Array, mediaType: MediaType): boolean {
  const known = Object.entries(beginnings).find(([type]) => mediaType.startsWith(type));
  if (known !== undefined) return known[1].every((byte, index) => content[index] === byte);
  const text = textOf(content);
  if (text === undefined) return false;
  return mediaType === 'application/json' ? isJson(text) : !markup.test(text);
}

/** What is decoded, without the mark that some programs put before UTF-8; nothing where it is not plain text. */
function textOf(content: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return controls.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Characters that no text has but those that set it: tab, new line, new page. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

const markup = /^\s*<(!|\?|html|head|body|script|svg|iframe|meta)/i;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
