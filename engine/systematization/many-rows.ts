/** How many contributions one command takes: enough for an import in few steps, few enough to answer in a second. */
export const mostAtOnce = 5_000;

const rowsInStatement = 1_000;

/** Cuts rows into statements: PostgreSQL takes 65,535 parameters in one. */
export function inStatements<Row>(rows: readonly Row[]): Row[][] {
  const cut: Row[][] = [];
  for (let from = 0; from < rows.length; from += rowsInStatement) {
    cut.push(rows.slice(from, from + rowsInStatement));
  }
  return cut;
}

/** How many of each there are. */
export function tally(names: Iterable<string>): { [name: string]: number } {
  const counts: { [name: string]: number } = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
