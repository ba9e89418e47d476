import type { RulesOfProcedure } from './procedure.ts';

/** What the public rules of a forum are asked to tell of. */
export const told = ['quorum', 'decision', 'periodicity', 'membership', 'selection'] as const;
export type Told = (typeof told)[number];

/** What rules tell of. Quorum and decision they always do. */
export const toldBy = ({ sessions, membership }: RulesOfProcedure): Told[] => [
  'quorum',
  'decision',
  ...(sessions.atLeastAYear === undefined && sessions.atMostApart === undefined
    ? []
    : ['periodicity' as const]),
  ...(membership === undefined ? [] : ['membership' as const, 'selection' as const]),
];
