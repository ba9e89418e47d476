import type { Language } from '../templates/messages.ts';
import type { Problem } from './http.ts';
import { dayOf } from './instants.ts';

/** Where the demo tells how it goes. */
export interface Screen {
  heading(text: string): void;
  /** One thing that was done, with the day of the cycle. */
  did(instant: string, text: string): void;
  note(text: string): void;
  /** Something that belongs to what was done last. */
  detail(text: string): void;
  /** Rows under a head; every column but the first is set to the right. */
  table(head: readonly string[], rows: readonly (readonly string[])[]): void;
  /** What was tried and refused, with the problem or the checklist that came back. */
  refused(instant: string, tried: string, problem: Problem): void;
  /** How far a long row of equal things has come. */
  progress(text: string, done: number, total: number): void;
}

const width = 96;
const barCells = 30;

/** Writes to a terminal, or as plain lines where there is none: then a bar shows every tenth. */
export function screenOn(
  out: { write(text: string): unknown; readonly isTTY?: boolean },
  {
    language,
    plain,
    next,
    timeZone,
  }: { language: Language; plain: boolean; next: string; timeZone?: string },
): Screen {
  const paint = (code: number, text: string) => (plain ? text : `\u001b[${code}m${text}\u001b[0m`);
  const write = (text: string) => out.write(`${text}\n`);
  const lines = (text: string, indent: string) => write(wrapped(text, indent));
  const dated = (instant: string, mark: string, text: string) => {
    const [first = '', ...rest] = wrapped(text, ' '.repeat(15)).trimStart().split('\n');
    write([`  ${paint(2, dayOf(instant, timeZone))} ${mark} ${first}`, ...rest].join('\n'));
  };
  let tenth = -1;
  return {
    heading: (text) => write(`\n${paint(1, text)}\n${paint(2, '─'.repeat(Math.min(text.length, width)))}`),
    did: (instant, text) => dated(instant, paint(32, '✓'), text),
    note: (text) => lines(text, '  '),
    detail: (text) => lines(text, ' '.repeat(15)),
    table: (head, rows) => write(tableOf([head, ...rows])),
    refused(instant, tried, problem) {
      dated(instant, paint(31, '✗'), `${tried} → ${problem.status}`);
      const indent = ' '.repeat(15);
      lines(`${problem.title}. ${problem.detail}`, indent);
      for (const { message } of problem.issues ?? []) lines(`· ${message}`, indent);
      for (const item of problem.checklist?.items ?? []) {
        const { title, status, missing } = item.words;
        lines(`${item.blocks ? '☐' : '☑'} ${title}: ${status.toLocaleLowerCase(language)}.`, indent);
        if (missing !== undefined) lines(missing, `${indent}  `);
      }
      lines(`${next}: ${problem.next}`, indent);
    },
    progress(text, done, total) {
      const now = Math.floor((10 * done) / total);
      const full = Math.round((barCells * done) / total);
      const bar = `  ${'█'.repeat(full)}${'░'.repeat(barCells - full)} ${done.toLocaleString(language)}/${total.toLocaleString(language)} ${text}`;
      if (out.isTTY === true) out.write(`\r${bar}${done === total ? '\n' : ''}`);
      else if (now > tenth) write(bar);
      tenth = done === total ? -1 : now;
    },
  };
}

/** A text in lines of the screen's width, each after an indent. */
export function wrapped(text: string, indent: string): string {
  const rows: string[] = [];
  let row = indent;
  for (const word of text.split(/\s+/)) {
    if (row.length + word.length + 1 > width && row !== indent) {
      rows.push(row);
      row = indent;
    }
    row += row === indent ? word : ` ${word}`;
  }
  return [...rows, row].join('\n');
}

const firstColumn = 56;

/** A table in plain text; what is too long for the first column is cut with an ellipsis. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const cut = (text: string) => (text.length > firstColumn ? `${text.slice(0, firstColumn - 1)}…` : text);
  const written = rows.map(([first = '', ...rest]) => [cut(first), ...rest]);
  const widths = written[0]!.map((_, column) => Math.max(...written.map((row) => row[column]!.length)));
  return written
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .map((row) => `  ${row}`.trimEnd())
    .join('\n');
}
