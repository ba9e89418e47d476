import type { NoticeAnswer } from '../../engine/index.ts';
import { type Language, type MessagePath, say } from '../messages.ts';

type Moment = { readonly at: string; readonly date: string };

/** An answer of the notice clock in sentences, in the zone that it was counted in. */
export function explainNotice(language: Language, answer: NoticeAnswer, timeZone: string): string[] {
  const words = wordsIn(language, timeZone);
  if ('latest' in answer) {
    const { earliest, latest } = answer;
    return [words.said(answer.kind, { from: words.moment(earliest), to: words.moment(latest) })];
  }
  const { kind, period, earliest, earliestBusinessDay, callBy, callByBusinessDay, given, lawful } = answer;
  const length = words.period(period);
  const inHours = period.unit === 'hours';
  const sentences = [words.said(askedIn(kind, inHours), { length })];
  if (kind === 'notice') {
    sentences.push(
      words.said('earliest', { at: inHours ? words.moment(earliest) : words.day(earliest.date) }),
    );
    if (earliestBusinessDay !== earliest.date)
      sentences.push(words.said('earliest-business-day', { day: words.day(earliestBusinessDay) }));
  }
  if (callBy === undefined || callByBusinessDay === undefined) return sentences;
  sentences.push(words.said(kind === 'notice' ? 'notice-by' : 'additions-by', { at: words.moment(callBy) }));
  if (callByBusinessDay !== callBy.date)
    sentences.push(words.said('by-business-day', { day: words.day(callByBusinessDay) }));
  const there = words.period({ ...period, count: given ?? 0 });
  sentences.push(words.said(lawful ? 'in-time' : 'too-late', { given: there }));
  return sentences;
}

/** Hours are counted from one to the other: no day is left out of them. */
function askedIn(kind: 'notice' | 'additions', inHours: boolean): string {
  if (kind === 'additions') return 'additions-asks';
  return inHours ? 'notice-asks-hours' : 'notice-asks';
}

function wordsIn(language: Language, timeZone: string) {
  const said = (code: string, values: Record<string, string> = {}) =>
    say(language, `values.noticeClock.${code}` as MessagePath, values);
  const plural = new Intl.PluralRules(language);
  const write = (how: Intl.DateTimeFormatOptions, value: string) =>
    new Intl.DateTimeFormat(language, how).format(new Date(value));
  return {
    said,
    day: (date: string) => write({ dateStyle: 'full', timeZone: 'UTC' }, date),
    moment: ({ at }: Moment) => write({ dateStyle: 'full', timeStyle: 'short', hour12: false, timeZone }, at),
    period: ({ unit, count }: { unit: string; count: number }) =>
      said(`${unit}-${plural.select(count) === 'one' ? 'one' : 'many'}`, {
        count: count.toLocaleString(language),
      }),
  };
}
