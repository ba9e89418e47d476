/**
 * The documents whose publication is told by mail. Calls and agendas are told as what they call to; sheets to fill in are
 * worked with and not read; a status report has a mail of its own.
 */
const told: ReadonlySet<string> = new Set([
  'minutes',
  'session-minutes',
  'reasoned-response',
  'charter',
  'tally-act',
  'plan',
  'progress-report',
  'evaluation-report',
  'joint-declaration',
  'accord',
  'final-report',
]);

export const isTold = (kind: string): boolean => told.has(kind);
