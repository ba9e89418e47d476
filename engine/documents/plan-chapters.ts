import type { Chapter } from '../database/tables/plan.ts';
import type { PlanView } from '../plan/views/plan.ts';
import type { Plan } from './contracts/plan.ts';
import type { Collecting } from './kind.ts';
import { type Showing, shownIn } from './plan-shows.ts';

type ShownChapter = Plan['chapters'][number];

/**
 * The chapters of a plan in its own words, each with what it shows of the process. What no chapter shows has one of its
 * own: the vision before them, the commitments before the conclusions.
 */
export async function chaptersOf(from: Collecting, plan: PlanView): Promise<ShownChapter[]> {
  const showing = await shownIn(from, plan);
  const wholes = withAllShown(
    plan.chapters.filter(({ within }) => within === undefined),
    showing,
  );
  const numbering = { last: 0 };
  return wholes.map((chapter) => {
    return chapterOf(chapter, { all: plan.chapters, showing, numbering, marks: from.notes.marks });
  });
}

type Whole = Omit<Chapter, 'title'> & { readonly title: string | null };

/** The plan's chapters with one for each thing that none of them shows. */
function withAllShown(chapters: readonly Chapter[], showing: Showing): Whole[] {
  const shows = new Set(chapters.map((chapter) => chapter.shows));
  const bare = (what: 'vision' | 'commitments'): Whole[] =>
    shows.has(what) || showing[what].length === 0
      ? []
      : [{ code: what, title: null, paragraphs: [], shows: what }];
  const conclusions = chapters.findIndex(({ code }) => code === 'conclusions');
  const end = conclusions < 0 ? chapters.length : conclusions;
  return [...bare('vision'), ...chapters.slice(0, end), ...bare('commitments'), ...chapters.slice(end)];
}

interface Around {
  readonly all: readonly Chapter[];
  readonly showing: Showing;
  /** The number of the last footnote: they are counted through the whole plan. */
  readonly numbering: { last: number };
  readonly marks: Collecting['notes']['marks'];
}

function chapterOf(chapter: Whole, { all, showing, numbering, marks }: Around): ShownChapter {
  const { code, title, paragraphs, shows, thanks = [], closing = [], signedBy, link } = chapter;
  const notes = (chapter.notes ?? []).map((text) => {
    numbering.last += 1;
    return { mark: superscript(numbering.last), text };
  });
  const parts = partsOf(all, code);
  const inside = [...parts, ...parts.flatMap((part) => partsOf(all, part.code))];
  const said = [...paragraphs, ...closing, ...inside.flatMap((part) => part.paragraphs)].join(' ');
  const unsaid = notes.filter(({ mark }) => !said.includes(mark)).map(({ mark }) => mark);
  return {
    id: idOf(code),
    title,
    shows: shows ?? null,
    noted: unsaid.length === 0 ? null : unsaid.join(' '),
    mark: marks[inCamelCase(code)] ?? null,
    paragraphs: paragraphs.map(paragraphOf),
    parts: parts.map((part) => ({ ...partOf(part), parts: partsOf(all, part.code).map(partOf) })),
    vision: shows === 'vision' ? [...showing.vision] : [],
    dialogues: shows === 'dialogues' ? [...showing.dialogues] : [],
    votes: shows === 'votes' ? showing.votes : null,
    axes: shows === 'commitments' ? [...showing.commitments] : [],
    thanks: thanks.map(({ to, offices }) => ({ to, offices: offices.map(officeOf) })),
    closing: closing.map(paragraphOf),
    signedBy: signedBy === undefined ? null : officeOf(signedBy),
    link: link === undefined ? null : { ...link },
    notes,
  };
}

const partsOf = (all: readonly Chapter[], code: string): Chapter[] =>
  all.filter(({ within }) => within === code);

const partOf = ({ code, title, paragraphs }: Chapter) => ({
  id: idOf(code),
  title,
  paragraphs: paragraphs.map(paragraphOf),
});

const idOf = (code: string): string => `chapter-${code}`;

const officeOf = ({ office, institution }: NonNullable<Chapter['signedBy']>) => ({
  office: office ?? null,
  institution,
});

const inQuotationMarks = /^(“[^”]*”|«[^»]*»)$/;

const paragraphOf = (text: string) => ({ text, quoted: inQuotationMarks.test(text) });

const raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** A number as the mark of a footnote. */
const superscript = (number: number): string =>
  [...String(number)].map((digit) => raised[Number(digit)]).join('');

/** The name of a chapter's place among the marks: `open-government` is `openGovernment`. */
const inCamelCase = (code: string): string =>
  code.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
