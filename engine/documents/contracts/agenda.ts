import { z } from 'zod';
import { common } from './every-document.ts';
import { MeetingSet, SharedDocument } from './meeting-parts.ts';

/** The agenda of a meeting, as its call has it. */
export const Agenda = z.strictObject({
  ...common,
  meeting: MeetingSet,
  convener: z.string().nullable(),
  object: z.string().nullable(),
  items: z.array(z.string()).min(1),
  documents: z.array(SharedDocument),
});
export type Agenda = z.output<typeof Agenda>;
