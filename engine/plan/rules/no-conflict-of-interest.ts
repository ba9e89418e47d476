import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * The monitoring body is not a party to what it monitors: it neither leads nor supports a commitment, has
 * declared none of the relations that the method excludes, and nobody acts for it and for the team at once.
 * Source: OGP, "IRM-in-a-Box", principle of independence. Institutions are compared by their names.
 */
export const noConflictOfInterest = defineRule({
  name: 'no-conflict-of-interest',
  version: 1,
  params: z.strictObject({
    excludedRelations: z
      .array(z.enum(['co-applicant', 'executor', 'funder', 'contractor', 'other']))
      .default(['co-applicant', 'executor', 'contractor']),
  }),
  needs: ['conflictsOfInterest'],
  remedy: ['appoint-monitoring-body', 'amend-commitment'],
  judge({ conflictsOfInterest }, { excludedRelations }, { at }) {
    const { monitoringBody, partyTo, relations, bothSides } = conflictsOfInterest;
    if (monitoringBody === undefined) return unknown('monitoring-body');
    const excluded: readonly string[] = excludedRelations;
    const missing = [
      ...partyTo.map((one) => ({ conflict: 'party-to-a-commitment', ...one })),
      ...relations
        .filter((relation) => excluded.includes(relation))
        .map((relation) => ({ conflict: 'excluded-relation', relation })),
      ...bothSides
        .filter(({ from, to }) => from <= at && (to === null || at < to))
        .map(({ person, role }) => ({ conflict: 'acts-for-both-sides', person, role })),
    ];
    const found = { conflicts: missing.length, relations: [...relations] };
    return missing.length === 0 ? met(found) : notMet(found, { excludedRelations: [...excluded] }, missing);
  },
});
