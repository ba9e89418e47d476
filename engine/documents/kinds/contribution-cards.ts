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

const About = z.strictObject({
  /** The range of folios to print; left out, the last that was reserved for the meeting. */
  range: Id.optional(),
  /** How many cards of it; left out, all of them. */
  cards: z.int().min(1).max(2000).optional(),
  /** What is asked; left out, what the meeting is for. */
  question: Line.optional(),
  /** Boxes to tick. */
  axes: z.array(z.string().trim().min(1).max(80)).max(8).default([]),
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
    const pages = Array.from({ length: Math.ceil(folios.length / perPage) }, (_, page) => ({
      cards: folios.slice(page * perPage, (page + 1) * perPage).map((folio) => ({ folio })),
    }));
    return {
      ...(await commonOf(from, meeting.title)),
      meeting: meetingSet(from, meeting),
      question: asked.question ?? meeting.call?.object ?? null,
      axes: asked.axes,
      kinds: [...ContributionKind.options],
      perPage,
      first: folios[0]!,
      last: folios.at(-1)!,
      total: folios.length,
      pages,
    };
  },
});
