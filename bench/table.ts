interface Pair {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

/** What a run found. Rates are a second, times milliseconds. */
export interface Figures {
  readonly processors: number;
  readonly commands: { readonly hot: Pair; readonly spread: Pair; readonly pgbench: number | null };
  readonly ballots: Pair & { readonly ballots: number; readonly memoryMb: number };
  readonly checklist: {
    readonly times: readonly { contributions: number; ms: number }[];
    readonly growth: number;
  };
  readonly age: { readonly times: readonly { events: number; ms: number }[]; readonly growth: number };
  readonly http: { readonly command: number; readonly page: number };
}

const round = (value: number) => Math.round(value).toLocaleString('en');

/** Prints the figures as a table, each beside what it is measured against and what is aimed at. */
export function printTable({ processors, commands, ballots, checklist, age, http }: Figures): void {
  const rows: [string, string, string, string, string][] = [
    ['', 'Cauce', 'against', 'ratio', 'aim'],
    ['(a) commands/s, one process', ...pair(commands.hot), '≥ 0.6'],
    ['(a) commands/s, 1,000 processes', ...pair(commands.spread), '≥ 0.6'],
    ['(b) ballots/s', ...pair(ballots), '≥ 0.6'],
    ['(b) memory, MB', String(ballots.memoryMb), '', '', '< 250'],
    ...checklist.times.map(({ contributions, ms }): (typeof rows)[number] => [
      `(c) checklist, ms, ${contributions.toLocaleString('en')} contributions`,
      ms.toFixed(2),
      '',
      (ms / checklist.times[0]!.ms).toFixed(2),
      '≤ 1.5',
    ]),
    ...age.times.map(({ events, ms }): (typeof rows)[number] => [
      `(d) command, ms, ${events.toLocaleString('en')} events`,
      ms.toFixed(2),
      '',
      (ms / age.times[0]!.ms).toFixed(2),
      '≤ 1.5',
    ]),
    ['(e) HTTP commands/s', round(http.command), '', '', ''],
    ['(e) HTTP process pages/s', round(http.page), '', '', ''],
  ];
  if (commands.pgbench !== null) {
    rows.splice(2, 0, ['    pgbench, one process', '', round(commands.pgbench), '', '']);
  }
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  console.log(`On ${processors} processors shared by the server, the database and the load.`);
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));
}

const pair = ({ ours, theirs, ratio }: Pair): [string, string, string] => [
  round(ours),
  round(theirs),
  ratio.toFixed(2),
];
