/**
 * The documents whose publication is told by mail. The call to a meeting and agendas are told as what they call to; sheets to
 * fill in are worked with and not read; a status report has a mail of its own. The paper that calls a forum is what its
 * members are summoned with: it can be made only once the session is called, so it follows that mail.
 */
const told: ReadonlySet<string> = new Set([
  'session-notice',
  'minutes',
  'session-minutes',
  'reasoned-response',
  'charter',
  'tally-act',
  'plan',
  'progress-report',
  'inception-report',
  'evaluation-report',
  'joint-declaration',
  'accord',
  'final-report',
]);

export const isTold = (kind: string): boolean => told.has(kind);

/** Who is told of a document: the members of the forum of what calls them, and everybody of the rest. */
export const toldTo = (kind: string): { readonly to: 'process' | 'forum'; readonly byLaw: boolean } =>
  kind === 'session-notice' ? { to: 'forum', byLaw: true } : { to: 'process', byLaw: false };
