interface Pair {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

import type { DocumentFigures } from './documents.ts';
import type { NoticeFigures } from './notices.ts';
import { type ProgrammeFigures, programmeMeasures } from './programme.ts';

/** What a run found. Rates are a second, times milliseconds. */
export interface Figures {
  readonly processors: number;
  readonly commands: {
    readonly hot: Pair;
    readonly spread: Pair;
    readonly pgbench: { readonly hot: number; readonly spread: number } | null;
  };
  readonly ballots: Pair & { readonly cast: number };
  readonly checklist: {
    readonly times: readonly { contributions: number; ms: number }[];
    readonly growth: number;
  };
  readonly age: { readonly times: readonly { events: number; ms: number }[]; readonly growth: number };
  readonly documents: DocumentFigures;
  readonly notices: readonly NoticeFigures[];
  readonly programme: ProgrammeFigures;
  readonly http: {
    readonly command: number;
    readonly page: number;
    readonly ballots: { readonly perSecond: number; readonly cast: number; readonly memoryMb: number | null };
  };
}

type Row = readonly [what: string, ours: string, against: string, ratio: string, aim: string];

/** Prints the figures as a table, each beside what it is measured against and what is aimed at. */
export function printTable(figures: Figures): void {
  const rows: Row[] = [
    ['', 'Cauce', 'against', 'ratio', 'aim'],
    ...commandRows(figures.commands),
    ['(b) ballots/s', ...pair(figures.ballots), '≥ 0.6'],
    ...figures.checklist.times.map(
      ({ contributions, ms }): Row => [
        `(c) checklist, ms, ${count(contributions)} contributions`,
        ...time(ms, figures.checklist.times[0]!.ms),
      ],
    ),
    ...figures.age.times.map(
      ({ events, ms }): Row => [
        `(d) command, ms, ${count(events)} events`,
        ...time(ms, figures.age.times[0]!.ms),
      ],
    ),
    ...httpRows(figures.http),
    ...figures.notices.flatMap(noticeRows),
    ...documentRows(figures.documents),
    ...programmeRows(figures.programme),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  console.log(`On ${figures.processors} processors shared by the server, the database and the load.`);
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    );
  }
}

function commandRows({ hot, spread, pgbench }: Figures['commands']): Row[] {
  const beside = (ours: number, theirs: number | undefined): Row[] =>
    theirs === undefined
      ? []
      : [['    the same beside pgbench', '', count(theirs), (ours / theirs).toFixed(2), '']];
  return [
    ['(a) commands/s, one process', ...pair(hot), '≥ 0.6'],
    ...beside(hot.ours, pgbench?.hot),
    ['(a) commands/s, 1,000 processes', ...pair(spread), '≥ 0.6'],
    ...beside(spread.ours, pgbench?.spread),
  ];
}

const httpRows = ({ command, page, ballots }: Figures['http']): Row[] => [
  ['(e) HTTP commands/s', count(command), '', '', ''],
  ['(e) HTTP process pages/s', count(page), '', '', ''],
  ['(b) HTTP ballots/s', count(ballots.perSecond), '', '', ''],
  [
    `(b) peak memory, MB, after ${count(ballots.cast)} ballots`,
    ballots.memoryMb === null ? '–' : count(ballots.memoryMb),
    '',
    '',
    '< 250',
  ],
];

function documentRows({ perSecond, pdf, memory }: DocumentFigures): Row[] {
  const { documents, beforeMb, afterMb } = memory;
  const known = beforeMb !== null && afterMb !== null;
  return [
    ['(h) PDFs/s, an acta, against the bare compiler', ...pair(pdf), '≥ 100/s'],
    ['(h) HTML/s', count(perSecond.html), '', '', ''],
    ['(h) DOCX/s', count(perSecond.docx), '', '', ''],
    ['(h) plain texts/s', count(perSecond.txt), '', '', ''],
    [
      `(h) memory, MB, after ${count(documents)} PDFs against a tenth of them`,
      ...(known
        ? ([count(afterMb), count(beforeMb), (afterMb / beforeMb).toFixed(2)] as const)
        : (['–', '–', ''] as const)),
      '≤ 1.1',
    ],
  ];
}

const measureNames = { opening: 'opening', rollUp: 'roll-up', report: 'report', gate: 'gate' } as const;

/** What a child costs, against what it costs in the smallest programme. */
const programmeRows = ({ sizes, growth }: ProgrammeFigures): Row[] =>
  programmeMeasures.flatMap((measure) =>
    sizes.map(({ children, [measure]: ms }, index): Row => {
      const what = `(i) programme of ${count(children)}: ${measureNames[measure]}, ms a child`;
      const last = index === sizes.length - 1;
      return [
        what,
        (ms / children).toFixed(3),
        '',
        last ? growth[measure].toFixed(2) : '',
        last ? '≤ 1.5' : '',
      ];
    }),
  );

const noticeRows = (figures: NoticeFigures): Row[] => [
  [
    `(g) mails/s, a notice to ${count(figures.recipients)}, ${figures.inDoubt} in doubt, ${figures.journal ? 'journal' : 'database'}`,
    ...pair(figures),
    figures.journal ? '≥ 0.8' : '',
  ],
  ['(g) the command that writes them, ms', count(figures.commandMs), '', '', ''],
];

const count = (value: number) => Math.round(value).toLocaleString('en');

const time = (ms: number, first: number) => [ms.toFixed(2), '', (ms / first).toFixed(2), '≤ 1.5'] as const;

const pair = ({ ours, theirs, ratio }: Pair): [string, string, string] => [
  count(ours),
  count(theirs),
  ratio.toFixed(2),
];
