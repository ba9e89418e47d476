import { z } from 'zod';
import { EvidenceList } from '../files/evidence.ts';
import { Line, LocalDate, Slug, Text } from '../kernel/values.ts';

/** Who declares or agrees, by institution and by the office that signs for it; a witness signs and is not bound. */
const Party = z.strictObject({
  code: Slug,
  institution: Line,
  office: Line,
  capacity: z.enum(['party', 'witness']).default('party'),
  sector: Slug.optional(),
  /** What it says of itself: what it is, by what it may bind itself. */
  declares: z.array(Text).max(50).default([]),
});

/** What a party binds itself to; without a party, what all of them do together. */
const Undertaking = z.strictObject({
  party: Slug.optional(),
  items: z.array(Text).min(1).max(50),
});

/**
 * The text of a joint declaration or of an accord between institutions: its parties, what it rests on, its object, what
 * each binds itself to, its term, further clauses and annexes. `term` without `until` has no end.
 */
export const instrumentFields = {
  /** What it is told apart by; a new text under the same code is its next version. */
  code: Slug,
  title: Line,
  parties: z.array(Party).min(2).max(50),
  background: z.array(Text).max(50).default([]),
  object: Text,
  undertakings: z.array(Undertaking).min(1).max(50),
  term: z.strictObject({ from: LocalDate.optional(), until: LocalDate.optional() }).default({}),
  clauses: z
    .array(z.strictObject({ title: Line, paragraphs: z.array(Text).min(1).max(20) }))
    .max(50)
    .default([]),
  place: Line.optional(),
  annexes: EvidenceList.default([]),
};

const Fields = z.strictObject(instrumentFields);
export type InstrumentContent = Omit<z.output<typeof Fields>, 'code'>;
