import { z } from 'zod';
import { At, common, Day } from './every-document.ts';

/** A paragraph; one that is wholly in quotation marks is set apart as a quotation. */
const Paragraph = z.strictObject({ text: z.string(), quoted: z.boolean() });

const Office = z.strictObject({ office: z.string().nullable(), institution: z.string() });

const part = { id: z.string(), title: z.string(), paragraphs: z.array(Paragraph) };

const Part = z.strictObject({ ...part, parts: z.array(z.strictObject(part)) });

const Votes = z.strictObject({
  options: z.array(
    z.strictObject({ title: z.string(), votes: z.int(), percent: z.number(), entered: z.boolean() }),
  ),
  votes: z.int(),
  decimals: z.int(),
  /** What the percentages as they are printed sum to. */
  sum: z.number(),
  sumsTo100: z.boolean(),
});

const Axis = z.strictObject({
  id: z.string(),
  /** The theme of the proposals that its commitments come from; null where they come from none. */
  title: z.string().nullable(),
  commitments: z.array(
    z.strictObject({
      number: z.int().nullable(),
      title: z.string(),
      problem: z.array(z.string()),
      description: z.array(z.string()),
    }),
  ),
});

const Chapter = z.strictObject({
  /** To link to within the document. */
  id: z.string(),
  /** In the plan's words; null where the plan has no chapter for what it shows: `shows` says then what that is. */
  title: z.string().nullable(),
  shows: z.enum(['vision', 'dialogues', 'votes', 'commitments']).nullable().meta({ without: 'title' }),
  /** The mark of a footnote on the title. */
  noted: z.string().nullable(),
  /** The name of its place among the marks. */
  mark: z
    .strictObject({ kind: z.enum(['sourced', 'inferred', 'illustrative']), page: z.int().nullable() })
    .nullable(),
  paragraphs: z.array(Paragraph),
  parts: z.array(Part),
  vision: z.array(z.strictObject({ place: z.int(), title: z.string(), paragraphs: z.array(z.string()) })),
  dialogues: z.array(
    z.strictObject({
      title: z.string(),
      segments: z.array(z.string()),
      heldFrom: At,
      /** Null where it is hidden. */
      attendance: z.int().nullable(),
      contributions: z.int(),
      agreements: z.int(),
    }),
  ),
  votes: Votes.nullable(),
  axes: z.array(Axis),
  thanks: z.array(z.strictObject({ to: z.string(), offices: z.array(Office) })),
  closing: z.array(Paragraph),
  signedBy: Office.nullable(),
  link: z.strictObject({ title: z.string(), url: z.string() }).nullable(),
  notes: z.array(z.strictObject({ mark: z.string(), text: z.string() })),
});

/** The whole action plan, chapter by chapter: its own words, and in their places what the process knows. */
export const Plan = z.strictObject({
  ...common,
  plan: z.strictObject({
    state: z.string(),
    /** 0 until it was submitted for the first time. */
    version: z.int(),
    startsOn: Day,
    endsOn: Day,
    submittedAt: At.nullable(),
    monitoringBody: z.string().nullable(),
    endorsements: z.array(
      z.strictObject({ sector: z.string(), body: z.string(), act: z.string(), endorsedAt: At }),
    ),
  }),
  chapters: z.array(Chapter),
});
export type Plan = z.output<typeof Plan>;
