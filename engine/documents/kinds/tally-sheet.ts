import { z } from 'zod';
import type { Charter } from '../../consultation/charter.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { commonOf } from '../common-data.ts';
import { choicesIn, folioText, optionsIn, paperConsultation } from '../consultation-data.ts';
import { TallySheet } from '../contracts/tally-sheet.ts';
import { defineKind } from '../kind.ts';
import { paragraphsOf } from '../paragraphs.ts';

const strokesInBox = 5;
const boxesInLine = 10;
const strokesInLine = strokesInBox * boxesInLine;
const mostLines = 4;

/** The batch that is counted on it: what is not known yet is left to be filled in by hand. */
const About = z.strictObject({
  place: z.string().trim().min(1).max(200).optional(),
  batch: z.string().trim().min(1).max(60).optional(),
  series: z.string().trim().min(1).max(20).optional(),
  first: z.int().positive().max(9_999_999).optional(),
  count: z.int().positive().max(20_000).optional(),
});

/** A sheet to count paper ballots on, of a consultation whose charter is frozen. */
export const tallySheet = defineKind({
  kind: 'tally-sheet',
  version: 1,
  contract: TallySheet,
  subject: 'consultation',
  prefix: 'CONTEO',
  approvedBy: 'its-own',
  about: About,
  async collect(from, subject, about) {
    const view = await paperConsultation(from, subject);
    if (isRefused(view)) return view;
    const { charter } = view;
    const { place = null, batch = null, series = null, first, count } = about as z.output<typeof About>;
    const known = first !== undefined && count !== undefined;
    const lines = Math.min(mostLines, Math.ceil((count ?? strokesInLine) / strokesInLine));
    return {
      ...(await commonOf(from, charter.title)),
      question: paragraphsOf(charter.question),
      options: optionsIn(charter).flatMap((option) =>
        answersTo(charter).map((answer) => ({ ...option, answer })),
      ),
      choices: choicesIn(charter),
      round: view.round,
      charterHash: view.charterHash,
      place,
      batch,
      folios: known
        ? { first: folioText(series, first), last: folioText(series, first + count - 1), count }
        : null,
      boxes: Array.from({ length: boxesInLine }, (_, index) => (index + 1) * strokesInBox),
      lines: Array.from({ length: lines }, (_, index) => index + 1),
      severalLines: lines > 1,
    };
  },
});

/** The lines that are counted for each option: two for a matter, one otherwise. */
const answersTo = ({ vote }: Charter): readonly (string | null)[] =>
  vote?.kind === 'single-matters' ? ['yes', 'no'] : [null];
