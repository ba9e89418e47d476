import { inclusionCode, recount } from '../engine/index.ts';
import type { Language } from '../templates/messages.ts';
import { optionCodes, percentagesNote, publishedTable, publishedTotal } from './penalolen/votes.ts';
import type { Replay } from './replay/replay.ts';
import type { Views } from './views.ts';
import { words } from './words.ts';

/** A line of the result beside the line of the published table. */
export interface ComparedLine {
  readonly title: string;
  readonly votes: number;
  readonly percent: number;
  readonly published: { readonly votes: number; readonly percent: number };
  readonly equal: boolean;
}

interface Tallied {
  readonly options: readonly { readonly option: string; readonly votes: number; readonly percent: number }[];
}

/** The tally against the table, option by option in the table's order. */
export function compareTally({ options }: Tallied): readonly ComparedLine[] {
  return optionCodes.map((code) => {
    const { title, votes, percent } = publishedTable.value[code];
    const counted = options.find(({ option }) => option === code);
    if (counted === undefined) throw new Error(`The tally has no line for ${code}.`);
    const equal = counted.votes === votes && counted.percent === percent;
    return { title, votes: counted.votes, percent: counted.percent, published: { votes, percent }, equal };
  });
}

/** Prints the result beside the table, the recount of the published file and the receipts; throws where anything differs. */
export function tellTally(replay: Replay, views: Views): void {
  const { screen, language } = replay;
  const { tally } = views.consultation.result;
  const lines = compareTally(tally);
  screen.heading(words(language, 'demo.tally.title'));
  screen.table(
    [
      words(language, 'demo.tally.option'),
      words(language, 'demo.tally.votes'),
      words(language, 'demo.tally.percent'),
      words(language, 'demo.tally.published'),
      '',
    ],
    [...lines.map((line) => rowOf(line, language)), totals(tally, language)],
  );
  if (!lines.every(({ equal }) => equal)) throw new Error('The tally is not the published table.');
  const { printedTotal: printed, sumOfPrintedParts } = percentagesNote.value;
  if (tally.percentages.sum !== sumOfPrintedParts)
    throw new Error(
      `The percentages sum to ${tally.percentages.sum} and should sum to ${sumOfPrintedParts}.`,
    );
  screen.note(words(language, 'demo.tally.agrees'));
  screen.note(words(language, 'demo.tally.sum', { printed, sum: tally.percentages.sum }));
  const winners = lines.slice(0, tally.winners.length).map(({ title }) => title);
  screen.note(words(language, 'demo.tally.winners', { winners: winners.join('; ') }));
  tellRecount(replay, views);
}

const rowOf = ({ title, votes, percent, published, equal }: ComparedLine, language: Language) => [
  title,
  String(votes),
  String(percent),
  `${published.votes} · ${published.percent} %`,
  words(language, equal ? 'demo.tally.equal' : 'demo.tally.different'),
];

/** The last row: what the parts sum to, beside what the table prints as the whole. */
const totals = (tally: { votes: number; percentages: { sum: number } }, language: Language) => [
  words(language, 'demo.tally.total'),
  String(tally.votes),
  String(tally.percentages.sum),
  `${publishedTotal.value.votes} · ${publishedTotal.value.percent} %`,
  '',
];

/** Counts the published file again, and looks every voter's receipt up in it: what anyone can do without us. */
function tellRecount({ screen, language, known }: Replay, views: Views): void {
  const { file } = views.recount;
  const again = recount(file);
  if (!again.agrees) throw new Error(`The recount differs: ${JSON.stringify(again.differences)}`);
  const said = { ballots: file.tally.ballots, differences: again.differences.length };
  screen.note(words(language, 'demo.tally.recount', said));
  const secrets = [...known.secrets.values()];
  const published = new Set(file.inclusionCodes);
  const counted = secrets.filter((secret) => published.has(inclusionCode(views.consultation.id, secret)));
  if (counted.length !== secrets.length) throw new Error('A receipt is not in the published file.');
  screen.note(words(language, 'demo.tally.inclusion', { found: counted.length, total: secrets.length }));
}
