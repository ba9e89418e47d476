/** What is told by mail: what happened to a meeting, a session of a forum, a document or the process itself. */
export const noticeKinds = [
  'meeting-called',
  'meeting-moved',
  'meeting-cancelled',
  'session-called',
  'session-called-again',
  'session-cancelled',
  'document-published',
  'process-migrated',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** How somebody wants notices that no law asks for. `none` is for those who act here; the public ends its subscription. */
export const choices = ['each', 'daily', 'weekly', 'none'] as const;
