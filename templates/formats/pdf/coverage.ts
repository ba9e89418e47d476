/** The characters that a font has a drawing for, read from its table `cmap` (OpenType 1.9, formats 4 and 12). */
export function charactersOf(font: Buffer): Set<number> {
  const tables = font.readUInt16BE(4);
  let cmap = -1;
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === 'cmap') cmap = font.readUInt32BE(record + 8);
  }
  if (cmap < 0) throw new Error('The font has no table of its characters.');
  const characters = new Set<number>();
  const encodings = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < encodings; index += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(table);
    if (format === 4) readSegments(font, table, characters);
    if (format === 12) readGroups(font, table, characters);
  }
  return characters;
}

function readSegments(font: Buffer, table: number, characters: Set<number>): void {
  const twice = font.readUInt16BE(table + 6);
  for (let at = 0; at < twice; at += 2) {
    const end = font.readUInt16BE(table + 14 + at);
    const start = font.readUInt16BE(table + 16 + twice + at);
    const delta = font.readUInt16BE(table + 16 + twice * 2 + at);
    const place = table + 16 + twice * 3 + at;
    const range = font.readUInt16BE(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        range === 0 ? (code + delta) & 0xffff : font.readUInt16BE(place + range + (code - start) * 2);
      if (glyph !== 0) characters.add(code);
    }
  }
}

function readGroups(font: Buffer, table: number, characters: Set<number>): void {
  const groups = font.readUInt32BE(table + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = table + 16 + index * 12;
    const end = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= end; code += 1) characters.add(code);
  }
}
