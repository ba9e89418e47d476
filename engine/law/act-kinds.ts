/**
 * Kinds of act that a law or an authority may forbid for a time: publishing for publicity, calling people, gathering
 * many, gathering in person, putting a matter to the vote, putting it so by law (a plebiscite), and a body's own session.
 */
export const actKinds = [
  'publicity',
  'call',
  'mass-event',
  'in-person',
  'vote',
  'plebiscite',
  'session',
] as const;
export type ActKind = (typeof actKinds)[number];

/** For what a window makes an exception. */
export const exceptionGrounds = ['electoral-information', 'education', 'health', 'civil-protection'] as const;
export type ExceptionGround = (typeof exceptionGrounds)[number];
