import { z } from 'zod';
import { At, common, Day } from './every-document.ts';
import { Piece } from './written-text.ts';

/** A figure by its parts; the share is computed of them. */
const Figure = z.strictObject({
  what: z.string(),
  count: z.int(),
  of: z.int().nullable(),
  /** In per cent, with one decimal. */
  percent: z.number().nullable().meta({ with: 'of' }),
  /** What the text gives. */
  stated: z.number().nullable().meta({ with: 'differs' }),
  differs: z.boolean(),
});

/** Something that happened, with its weekday and length counted by the calendar of the jurisdiction. */
const Happening = z.strictObject({
  what: z.string(),
  on: Day,
  until: Day.nullable(),
  weekday: z.string(),
  untilWeekday: z.string().nullable().meta({ with: 'until' }),
  naturalDays: z.int().nullable().meta({ with: 'until' }),
  businessDays: z.int().nullable().meta({ with: 'until' }),
  inferred: z.boolean(),
  because: z.string().nullable(),
});

const Remark = z.strictObject({ kind: z.string(), line: z.int().nullable(), text: z.string() });

/** The final report of a commitment: its institution's words, the figures computed, and what does not agree kept in sight. */
export const FinalReport = z.strictObject({
  ...common,
  version: z.int(),
  writtenAt: At,
  commitment: z.strictObject({
    title: z.string(),
    number: z.int().nullable(),
    lead: z.string().nullable(),
    startsOn: Day.nullable(),
    endsOn: Day.nullable(),
    state: z.string().nullable(),
  }),
  plan: z.strictObject({ title: z.string() }).nullable(),
  context: z.array(Piece),
  objective: z.string(),
  approach: z.string().nullable(),
  purpose: z.array(Piece),
  lines: z.array(
    z.strictObject({
      number: z.int(),
      title: z.string(),
      text: z.array(Piece),
      figures: z.array(Figure),
      happenings: z.array(Happening),
      /** The milestone that it carries out, as the record has it; null where it names none. */
      milestone: z
        .strictObject({
          /** Null where it is called as the line is. */
          title: z.string().nullable(),
          dueOn: Day.nullable(),
          completion: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  results: z.array(Piece),
  objectiveReached: z.string(),
  /** What the record has beside what the report says. */
  record: z.strictObject({
    /** Milestones that are not reported complete, though the objective is said to be reached. */
    open: z.array(z.string()),
    lastDay: Day.nullable(),
    daysAfterEnd: z.int().nullable(),
    independent: z.array(z.strictObject({ scale: z.string(), answer: z.string() })),
    /** What there ought to be a picture of, and is none. */
    unpictured: z.array(z.strictObject({ line: z.int(), what: z.array(z.string()) })),
  }),
  remarks: z.array(Remark),
});
export type FinalReport = z.output<typeof FinalReport>;
