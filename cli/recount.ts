import { readFileSync } from 'node:fs';
import { recount as countAgain, type Recount } from '../engine/index.ts';
import { inWords } from '../templates/explain/figures.ts';
import { explainReason } from '../templates/explain/issue.ts';
import { type Language, type MessagePath, type Placeholders, say } from '../templates/messages.ts';
import type { Call, Subcommand } from './subcommand.ts';
import { wrongUse } from './wrong-use.ts';

type Difference = Recount['differences'][number];
type Tally = NonNullable<Recount['tally']>;

/**
 * `cauce recount <file>`: counts a published file again, from nothing but the file. Ends with 0 where it agrees
 * with itself, 1 where it does not, 2 where it cannot be read or is no such file.
 */
export const recount: Subcommand = async (call) => {
  const [file, ...rest] = call.args;
  if (file === undefined || rest.length > 0) return wrongUse(call, 'recount');
  const published = readJson(file);
  if (published === undefined) {
    call.warn(say(call.language, 'cli.recount.unreadable', { file }));
    return 2;
  }
  const { agrees, differences, tally } = countAgain(fileIn(published));
  if (differences.some(({ issue }) => issue !== undefined)) return noSuchFile(call, file, differences);
  if (tally !== null) showTally(call, tally);
  for (const difference of differences) call.say(said(call.language, difference));
  call.say(say(call.language, agrees ? 'cli.recount.agrees' : 'cli.recount.differs'));
  return agrees ? 0 : 1;
};

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The file itself, or what the API answers, which has it beside its hash. */
function fileIn(published: unknown): unknown {
  const whole = typeof published === 'object' && published !== null && 'recountHash' in published;
  return whole && 'file' in published ? published.file : published;
}

/** The most places that are named of a file that is something else altogether. */
const placesShown = 5;

/** Says that a file is not one that a consultation publishes: where to get it, and what is wrong with this one. */
function noSuchFile(call: Call, file: string, differences: readonly Difference[]): number {
  const { language, warn } = call;
  warn(say(language, 'cli.recount.noSuchFile', { file }));
  for (const { at, issue } of differences.slice(0, placesShown)) {
    const where = at === '' ? say(language, 'cli.recount.wholeFile') : at;
    const why = issue === undefined ? '' : explainReason(language, issue.reason, issue.details);
    warn(say(language, 'cli.recount.wrongPlace', { where, why }));
  }
  const more = differences.length - placesShown;
  if (more > 0) warn(say(language, 'cli.recount.morePlaces', { count: inWords(language, more) }));
  return 2;
}

function showTally({ language, say: tell }: Call, tally: Tally): void {
  const line = (path: MessagePath, values: Placeholders) => tell(say(language, path, values));
  const figure = (count: number) => inWords(language, count);
  const { ballots, valid, blank, spoiled } = tally;
  line('cli.recount.ballots', {
    ballots: figure(ballots),
    valid: figure(valid),
    blank: figure(blank),
    spoiled: figure(spoiled),
  });
  const count = (value: number | null) => (value === null ? '' : figure(value));
  for (const { matter, yes, no, blank, required, passed } of tally.matters ?? []) {
    const result = say(language, passed ? 'cli.recount.passes' : 'cli.recount.fails');
    const votes = { yes: figure(yes), no: figure(no), blank: figure(blank), required: count(required) };
    line('cli.recount.matter', { matter, ...votes, result });
  }
  for (const { rank, option, votes, percent } of tally.matters === undefined ? tally.options : []) {
    const entered = tally.winners.includes(option) ? say(language, 'cli.recount.enters') : '';
    line('cli.recount.option', { rank, option, votes: figure(votes), percent: figure(percent), entered });
  }
  for (const { part, ceilingMinor, spentMinor, leftMinor } of tally.budget?.parts ?? []) {
    const amounts = { ceiling: figure(ceilingMinor), spent: figure(spentMinor), left: figure(leftMinor) };
    line('cli.recount.budget', { part: part ?? '', currency: tally.budget?.currency ?? '', ...amounts });
  }
  if (tally.matters === undefined && !tally.percentages.sumsTo100)
    line('cli.recount.percentages', { sum: figure(tally.percentages.sum) });
  line('cli.recount.outcome', { outcome: say(language, `values.consultationOutcome.${tally.outcome}`) });
}

function said(language: Language, { code, at, stated, recounted }: Difference): string {
  return say(language, 'cli.recount.difference', {
    what: say(language, `cli.recount.differences.${code}`),
    where: at,
    stated: JSON.stringify(stated) ?? '',
    recounted: JSON.stringify(recounted) ?? '',
  });
}
