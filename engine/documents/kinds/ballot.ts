import { z } from 'zod';
import type { Charter } from '../../consultation/charter.ts';
import { invalid, isRefused, notPossible } from '../../kernel/refusals.ts';
import { commonOf } from '../common-data.ts';
import { choicesIn, folioText, optionsIn, paperConsultation } from '../consultation-data.ts';
import { Ballot } from '../contracts/ballot.ts';
import { defineKind } from '../kind.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { printedBefore } from '../printed-before.ts';
import { budgetOf, mattersOf, ofOption } from '../vote-data.ts';

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
    const most = mostOnPage(charter);
    const { series = null, first, count, perPage = most } = asked;
    if (perPage > most) return invalid('about.perPage', 'too-many-for-a-page', { most });
    const printed = await printedBefore(from, view.id, asked);
    if (printed !== undefined) return notPossible('folios-already-printed', printed);
    const folios = Array.from({ length: count }, (_, index) => folioText(series, first + index));
    return {
      ...(await commonOf(from, charter.title)),
      question: paragraphsOf(charter.question),
      options: options.map((option, index) => ({ ...option, ...ofOption(charter, index) })),
      matters: mattersOf(charter) !== null,
      budget: budgetOf(charter),
      choices: choicesIn(charter),
      round: view.round,
      charterHash: view.charterHash,
      folios: { first: folios[0]!, last: folios.at(-1)!, count },
      perPage,
      sheets: sheetsOf(folios, perPage),
    };
  },
});

/** Lines of options that half the height of a page holds, and letters in a line of a whole page and of half of one. */
const linesInHalf = 7;
const lettersInLine = 70;
const lettersInHalfLine = 28;

/** How many papers stand on a page with boxes that a hand can mark. */
function mostOnPage({ options }: Charter): 1 | 2 | 4 {
  const lines = (letters: number) =>
    options.reduce((sum, { title }) => sum + Math.max(1, Math.ceil(title.length / letters / 2)), 0);
  if (lines(lettersInHalfLine) <= linesInHalf - 1) return 4;
  return lines(lettersInLine) <= linesInHalf ? 2 : 1;
}

function sheetsOf(folios: readonly string[], perPage: number) {
  const sheets = Math.ceil(folios.length / perPage);
  return Array.from({ length: sheets }, (_, sheet) => ({
    // A sheet that is not full keeps its places, so that every paper has the size of every other.
    ballots: Array.from({ length: perPage }, (_, place) => ({
      folio: folios[sheet * perPage + place] ?? null,
    })),
  }));
}
