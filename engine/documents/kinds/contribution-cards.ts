import { z } from 'zod';
import { ContributionKind } from '../../dialogues/contribution-values.ts';
import { folioRangesView } from '../../dialogues/views/folio-ranges.ts';
import { meetingView } from '../../dialogues/views/meeting.ts';
import { invalid, notFound, notPossible } from '../../kernel/refusals.ts';
import { Id, Line } from '../../kernel/values.ts';
import { commonOf } from '../common-data.ts';
import { ContributionCards } from '../contracts/contribution-cards.ts';
import { defineKind } from '../kind.ts';
import { meetingSet } from '../meeting-parts.ts';
import { subjectId } from '../subject-id.ts';

/** A longer question does not fit on a card. */
const questionMost = 120;

const About = z.strictObject({
  /** The range of folios to print; left out, the last that was reserved for the meeting. */
  range: Id.optional(),
  /** How many cards of it; left out, all of them. */
  cards: z.int().min(1).max(2000).optional(),
  /** What is asked; left out, what the meeting is for. */
  question: Line.max(questionMost).optional(),
  /** Boxes to tick. */
  axes: z.array(Line.max(40)).max(6).default([]),
  perPage: z.union([z.literal(2), z.literal(4)]).default(4),
});

/** Cards for contributions on paper, with the folios that were set aside for them. */
export const contributionCards = defineKind({
  kind: 'contribution-cards',
  version: 1,
  contract: ContributionCards,
  subject: 'meeting',
  prefix: 'FICHAS',
  approvedBy: 'its-own',
  about: About,
  async collect(from, subject, about) {
    const { engine, organization, process } = from;
    const asked = about as z.output<typeof About>;
    const at = { organization, process: process.id, meeting: subjectId(subject) };
    const meeting = await meetingView(engine, at);
    if (meeting === undefined) return notFound('meeting', subject ?? '');
    const ranges = (await folioRangesView(engine, at)) ?? [];
    const range = asked.range === undefined ? ranges.at(-1) : ranges.find(({ id }) => id === asked.range);
    if (asked.range !== undefined && range === undefined) return notFound('folio-range', asked.range);
    if (range === undefined) return notPossible('no-folios-reserved', { meeting: meeting.id });
    if (asked.cards !== undefined && asked.cards > range.folios.length)
      return invalid('about.cards', 'fewer-folios-reserved', { reserved: range.folios.length });
    const folios = range.folios.slice(0, asked.cards);
    const { perPage } = asked;
    const question = asked.question ?? shortEnough(meeting.call?.object ?? null);
    const lines = linesBeside(asked, question);
    if (lines < leastLines) return invalid('about.perPage', 'too-much-for-a-card', { perPage });
    return {
      ...(await commonOf(from, meeting.title)),
      meeting: meetingSet(from, meeting),
      question,
      axes: asked.axes,
      kinds: [...ContributionKind.options],
      perPage,
      first: folios[0]!,
      last: folios.at(-1)!,
      total: folios.length,
      lines: Array.from({ length: lines }, (_, index) => index + 1),
      pages: pagesOf(folios, perPage),
    };
  },
});

/** What a meeting is for, where that is short enough to be asked on a card. */
const shortEnough = (object: string | null) =>
  object === null || object.length > questionMost || object.includes('\n') ? null : object;

/** By cards to a page: how many characters a line of print has, and how many lines there are to write on, at most. */
const room = { 2: { width: 80, most: 7 }, 4: { width: 36, most: 6 } } as const;
const leastLines = 2;

/** How many lines to write on fit beside what is printed: two lines of print take the room of about one. */
function linesBeside({ perPage, axes }: z.output<typeof About>, question: string | null): number {
  const { width, most } = room[perPage];
  const printed = Math.ceil((question ?? '').length / width) + Math.ceil(axes.join(' .. ').length / width);
  return Math.round(most - printed / 2);
}

const inPieces = <One>(all: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

/** The cards page by page: four in a square, or two one above the other. */
const pagesOf = (folios: readonly string[], perPage: 2 | 4): ContributionCards['pages'] =>
  inPieces(folios, perPage).map((page) => ({
    rows: inPieces(page, perPage === 4 ? 4 : 1).map((row) => ({ cards: row.map((folio) => ({ folio })) })),
  }));
