import { z } from 'zod';
import { isRefused } from '../../kernel/refusals.ts';
import { commonOf } from '../common-data.ts';
import { choicesIn, folioText, optionsIn, paperConsultation } from '../consultation-data.ts';
import { Ballot } from '../contracts/ballot.ts';
import { defineKind } from '../kind.ts';
import { paragraphsOf } from '../paragraphs.ts';

/** A run of ballot papers: the folios of its stubs, and how many of them go on a page. */
const About = z.strictObject({
  /** The letters before the number, where books of ballots have each their own numbers. */
  series: z.string().trim().min(1).max(20).optional(),
  first: z.int().positive().max(9_999_999).default(1),
  count: z.int().positive().max(400),
  perPage: z.union([z.literal(1), z.literal(2), z.literal(4)]).optional(),
});

/** Ballot papers of a consultation whose charter is frozen. */
export const ballot = defineKind({
  kind: 'ballot',
  version: 1,
  contract: Ballot,
  subject: 'consultation',
  prefix: 'PAPELETAS',
  approvedBy: 'its-own',
  about: About,
  async collect(from, subject, about) {
    const view = await paperConsultation(from, subject);
    if (isRefused(view)) return view;
    const { charter } = view;
    const options = optionsIn(charter);
    const asked = about as z.output<typeof About>;
    const { series = null, first, count, perPage = fitting(options.length) } = asked;
    const folios = Array.from({ length: count }, (_, index) => folioText(series, first + index));
    return {
      ...(await commonOf(from, charter.title)),
      question: paragraphsOf(charter.question),
      options,
      choices: choicesIn(charter),
      round: view.round,
      charterHash: view.charterHash,
      folios: { first: folios[0]!, last: folios.at(-1)!, count },
      perPage,
      sheets: sheetsOf(folios, perPage),
    };
  },
});

/** How many papers of so many options are still read well on a page. */
const fitting = (options: number): number => (options <= 5 ? 4 : options <= 12 ? 2 : 1);

function sheetsOf(folios: readonly string[], perPage: number) {
  const sheets = Math.ceil(folios.length / perPage);
  return Array.from({ length: sheets }, (_, sheet) => ({
    ballots: folios.slice(sheet * perPage, (sheet + 1) * perPage).map((folio) => ({ folio })),
    last: sheet === sheets - 1,
  }));
}
