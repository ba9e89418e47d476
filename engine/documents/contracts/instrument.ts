import { z } from 'zod';
import { ShownEvidence } from './commitment-sheet.ts';
import { common, Day } from './every-document.ts';

const Party = z.strictObject({
  /** Its place among those that bind themselves, as a Roman numeral; null for a witness. */
  numeral: z.string().nullable(),
  institution: z.string(),
  office: z.string(),
  sector: z.string().nullable(),
  declares: z.array(z.string()),
});

/** What a joint declaration and an accord have alike. People are told by institution and office. */
export const instrument = {
  ...common,
  code: z.string(),
  version: z.int(),
  parties: z.array(Party),
  witnesses: z.array(Party),
  background: z.array(z.string()),
  object: z.array(z.string()),
  /** What each binds itself to; `institution` is null where all of them do. */
  undertakings: z.array(z.strictObject({ institution: z.string().nullable(), items: z.array(z.string()) })),
  term: z.strictObject({
    from: Day.nullable(),
    until: Day.nullable().meta({ without: 'open' }),
    open: z.boolean(),
  }),
  clauses: z.array(z.strictObject({ ordinal: z.int(), title: z.string(), paragraphs: z.array(z.string()) })),
  place: z.string().nullable(),
  annexes: z.array(z.strictObject({ number: z.int(), evidence: ShownEvidence })),
};
