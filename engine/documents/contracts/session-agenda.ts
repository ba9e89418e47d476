import { z } from 'zod';
import { common } from './every-document.ts';
import { SharedDocument } from './meeting-parts.ts';
import { SessionMatter, SessionSet } from './session-notice.ts';

/** The agenda of a session of the forum. */
export const SessionAgenda = z.strictObject({
  ...common,
  session: SessionSet,
  items: z.array(SessionMatter).min(1),
  documents: z.array(SharedDocument),
});
export type SessionAgenda = z.output<typeof SessionAgenda>;
