import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * Who may vote was declared before the opening, in a charter that cannot change any more: from what age, by what
 * tie to the place, and how voters are told apart. Where `linkAsked` is set, a tie to the place must be asked for.
 * Source: Peñalolén's plan, whose consultation was for "mayores de 12 años, que vivieran, estudiaran o trabajaran"
 * in the commune.
 */
export const eligibilityDeclared = defineRule({
  name: 'eligibility-declared',
  version: 1,
  params: z.strictObject({ linkAsked: z.boolean().default(false) }),
  needs: ['standingConsultations'],
  remedy: ['draft-charter', 'freeze-charter'],
  settledBy: 'freeze-charter',
  judge({ standingConsultations: all }, { linkAsked }) {
    if (all.length === 0) return unknown('frozen-charter');
    const missing = all
      .filter((one) => one.frozenAt >= one.opensAt || (linkAsked && one.eligibility.links.length === 0))
      .map(({ consultation, round, frozenAt, opensAt }) => ({ consultation, round, frozenAt, opensAt }));
    const found = all.map(({ eligibility, identification }) => ({
      minAgeYears: eligibility.minAge.years,
      minAgeOperator: eligibility.minAge.operator,
      links: eligibility.links,
      identification,
    }));
    return missing.length === 0
      ? met(found[0])
      : notMet({ consultations: all.length }, { linkAsked }, missing);
  },
});
