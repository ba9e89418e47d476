import { defineRule } from '../../gates/rule.ts';
import { met, notMet } from '../../gates/verdict.ts';
import type { SittingCommittee } from '../facts/committees-in-office.ts';
import { CommitteeElectedParams } from '../rule-params.ts';

/**
 * Every territory and every area asked has an elected committee in office, whose term has not run out.
 * Source: Iztapalapa's “colectivo de planeación”, which the community's assembly elects in each of 130 territories,
 * as its candidacy for the fourteenth distinction of the International Observatory on Participatory Democracy tells.
 */
export const committeeElected = defineRule({
  name: 'committee-elected',
  version: 1,
  params: CommitteeElectedParams,
  needs: ['committeesInOffice'],
  remedy: ['call-committee', 'call-election', 'declare-election', 'confirm-election'],
  judge({ committeesInOffice }, { territories, areas, calledBefore, full }, { at }) {
    const counts = (one: SittingCommittee) =>
      (one.termTo === null || at < one.termTo) &&
      (!calledBefore || one.onAgenda) &&
      (!full || one.vacant === 0);
    const sitting = committeesInOffice.filter(counts);
    const missing = [
      ...territories
        .filter((territory) => !sitting.some((one) => one.territory === territory))
        .map((territory) => ({ territory })),
      ...areas.filter((area) => !sitting.some((one) => one.area === area)).map((area) => ({ area })),
    ];
    const asked = Math.max(1, territories.length + areas.length);
    const lacking = territories.length + areas.length === 0 && sitting.length === 0 ? 1 : missing.length;
    const found = { inOffice: sitting.length, lacking };
    return lacking === 0 ? met(found) : notMet(found, { asked, calledBefore, full }, missing.slice(0, 20));
  },
});
