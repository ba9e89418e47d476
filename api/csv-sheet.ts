/** A cell that a spreadsheet takes as a text, whatever it begins with. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as a CSV file to download, in UTF-8; the first is the header. No cell is taken for a formula. */
export const sheet = (name: string, rows: readonly (readonly string[])[]): Response =>
  new Response(`${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'no-cache',
    },
  });
