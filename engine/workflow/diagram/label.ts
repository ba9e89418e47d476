/** Labels for Graphviz, which lays out a small HTML of its own. */

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** A text broken into lines of about `width` letters, between words. */
export function lines(text: string, width: number): string[] {
  const broken: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = broken.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      broken[broken.length - 1] = `${line} ${word}`;
    else broken.push(word);
  }
  return broken;
}

/**
 * What a letter is drawn as of what is measured: Graphviz measures by a narrow font, and who reads may have a
 * wider one, which must not run out of its box.
 */
export const drawnShare = 0.82;

export interface Line {
  readonly text: string;
  /** In the units of the picture, which are pixels until somebody scales it. */
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
}

const fontOf = ({ text, size, bold, color = ink }: Line): string => {
  const words = bold ? `<b>${escaped(text)}</b>` : escaped(text);
  return `<font point-size="${Math.round(size / drawnShare)}" color="${color}">${words}</font>`;
};

/** The colour of text and lines. Every state has a sign and a word besides, for who sees no colour. */
export const ink = '#1b2733';

export interface Box {
  /** At least so wide, so that boxes in a column are alike. */
  readonly width: number;
  readonly border: string;
  readonly fill: string;
  readonly thick: number;
  readonly dashed?: boolean;
}

/** A box with rounded corners and a line of text in each row. */
export function box(rows: readonly Line[], { width, border, fill, thick, dashed }: Box): string {
  const style = dashed ? 'rounded,dashed' : 'rounded';
  const cells = rows.map((row) => `<tr><td align="left">${fontOf(row)}</td></tr>`).join('');
  const inside = `<table border="0" cellborder="0" cellspacing="0" cellpadding="2">${cells}</table>`;
  const frame = `border="${thick}" style="${style}" color="${border}" bgcolor="${fill}" width="${width}"`;
  return `<table ${frame} cellborder="0" cellspacing="0" cellpadding="6"><tr><td align="left">${inside}</td></tr></table>`;
}

/** The label of an edge: lines of small text on white, so that no line crosses it. */
export function note(rows: readonly string[], color = ink): string {
  const cells = rows
    .map((text) => `<tr><td align="left">${fontOf({ text, size: 11, color })}</td></tr>`)
    .join('');
  return `<table border="0" cellborder="0" cellspacing="0" cellpadding="2" bgcolor="white">${cells}</table>`;
}
