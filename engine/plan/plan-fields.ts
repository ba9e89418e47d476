import { z } from 'zod';
import { invalid, type Refused } from '../kernel/refusals.ts';
import { Line, LocalDate, Slug, Text } from '../kernel/values.ts';
import { duplicateCode } from './duplicate-code.ts';

/** An axis of the vision: a code, a title, and its paragraphs. */
const Axis = z.strictObject({
  code: Slug,
  title: Line,
  paragraphs: z.array(Text).min(1).max(200),
});

/** An office of an institution: never a person. */
const Office = z.strictObject({ office: Line.optional(), institution: Line });

/**
 * A chapter, or with `within` a part of one, or a part of a part. Besides its own words it may show what the process knows, at its end: the
 * axes of the vision, the dialogues held, the votes of the consultation, the commitments. `closing` stands after that.
 */
const Chapter = z.strictObject({
  code: Slug,
  title: Line,
  paragraphs: z.array(Text).max(200),
  within: Slug.optional(),
  shows: z.enum(['vision', 'dialogues', 'votes', 'commitments']).optional(),
  /** Who is thanked, by office and institution, after words such as "to the members of academia". */
  thanks: z
    .array(z.strictObject({ to: Text, offices: z.array(Office).min(1).max(100) }))
    .max(50)
    .optional(),
  closing: z.array(Text).max(50).optional(),
  signedBy: Office.optional(),
  /** Its footnotes, in order: numbered through the whole plan. */
  notes: z.array(Text).max(50).optional(),
  /** A page that tells more, printed with its code to scan. */
  link: z.strictObject({ title: Line, url: z.url({ protocol: /^https$/ }).max(500) }).optional(),
});

/** The fields of a plan. Chapters are what a plan tells besides its commitments: method, results, conclusions, thanks. */
export const planFields = {
  title: Line,
  startsOn: LocalDate,
  endsOn: LocalDate,
  vision: z.array(Axis).max(20).optional(),
  chapters: z.array(Chapter).max(50).optional(),
};

type Sections = {
  readonly vision: readonly { readonly code: string }[];
  readonly chapters: readonly (Pick<z.output<typeof Chapter>, 'code' | 'within' | 'shows'> & {
    readonly paragraphs: readonly string[];
    readonly thanks?: readonly unknown[] | undefined;
  })[];
};

/** The codes of chapters and of their parts; the parts of parts have none. */
function codesWithParts(chapters: Sections['chapters']): string[] {
  const whole = chapters.filter(({ within }) => within === undefined).map(({ code }) => code);
  const parts = chapters.filter(({ within }) => within !== undefined && whole.includes(within));
  return [...whole, ...parts.map(({ code }) => code)];
}

/** Refuses two sections under one code, a part of no chapter or too deep, a thing shown twice, and a chapter that says nothing. */
export function wrongSections({ vision, chapters }: Sections): Refused | undefined {
  const twice = duplicateCode('vision', vision) ?? duplicateCode('chapters', chapters);
  if (twice !== undefined) return twice;
  const mayHaveParts = codesWithParts(chapters);
  const shown = chapters.flatMap(({ shows }) => (shows === undefined ? [] : [shows]));
  for (const [place, { within, shows, paragraphs, thanks = [], code }] of chapters.entries()) {
    const path = `chapters.${place}`;
    if (within !== undefined && !mayHaveParts.includes(within))
      return invalid(`${path}.within`, 'part-of-no-chapter', { within });
    if (shows !== undefined && shown.indexOf(shows) !== shown.lastIndexOf(shows))
      return invalid(`${path}.shows`, 'shown-twice', { shows });
    const parts = chapters.some((one) => one.within === code);
    if (paragraphs.length === 0 && thanks.length === 0 && shows === undefined && !parts)
      return invalid(`${path}.paragraphs`, 'chapter-says-nothing');
  }
  return undefined;
}
