import { z } from 'zod';
import { exceptionsListed } from '../../gates/fact.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet } from '../../gates/verdict.ts';

/**
 * No claims that contradict each other are left as they are. Source: the final report on "Open government culture" (State of
 * Mexico, 2023), which says that calls were postponed and shows the signatures that follow them.
 */
export const contradictionsSettled = defineRule({
  name: 'contradictions-settled',
  version: 1,
  params: z.strictObject({}),
  needs: ['standingContradictions'],
  remedy: ['settle-contradiction'],
  judge({ standingContradictions }) {
    if (standingContradictions.length === 0) return met();
    const first = standingContradictions.slice(0, exceptionsListed);
    const more = standingContradictions.length > exceptionsListed;
    const listed = first.map(({ contradiction, code }) => ({ contradiction, code }));
    return notMet({ standing: first.length, more }, {}, listed);
  },
});
