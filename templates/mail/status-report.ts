import { inWords } from '../explain/figures.ts';
import { type Language, type MessagePath, say } from '../messages.ts';
import { monthOf } from '../month-of.ts';
import { type MailText, mailOf } from './blocks.ts';
import { whenIn } from './when.ts';

/** What the mail that brings a status report says of it; the report itself goes with it. */
export interface ReportTold {
  readonly folio: string;
  readonly publicBody: string;
  readonly process: string;
  readonly timeZone: string;
  readonly cause: string;
  readonly month: string | null;
  readonly madeAt: string;
  readonly overdue: number;
  /** How many of those no report told before. */
  readonly newlyOverdue: number;
  readonly openAgreements: number;
  readonly events: number;
  readonly head: string;
  /** Where anybody sees whether the paper is the current one. */
  readonly link: string;
}

/** Puts the mail of a status report into words. */
export function statusReportMail(language: Language, told: ReportTold): MailText {
  const words = (part: string, values: Record<string, string> = {}) =>
    say(language, `mail.status-report.${part}` as MessagePath, values);
  const { folio, process, publicBody, month, cause } = told;
  const figure = (count: number) => inWords(language, count);
  const why = say(language, `values.cause.${cause}`);
  return mailOf(
    language,
    words('subject', { folio, process }),
    [
      { paragraph: words('greeting') },
      { paragraph: words('told', { folio, process, publicBody }) },
      {
        facts: [
          [words('cause'), month === null ? why : `${why}, ${monthOf(language, month)}`],
          [words('madeAt'), whenIn(language, told.timeZone, told.madeAt)],
          [
            words('overdue'),
            words('ofThemNew', { all: figure(told.overdue), new: figure(told.newlyOverdue) }),
          ],
          [words('agreements'), figure(told.openAgreements)],
          [words('ledger'), `${figure(told.events)}, ${told.head}`],
        ],
      },
      { paragraph: words('keep') },
      { link: told.link },
    ],
    [{ paragraph: words('why', { process, publicBody }) }],
  );
}
