import type { Standard } from '../standard.ts';

const told = 'OGP Participation and Co-creation Standards (2017), as Euskadi and ACCESA’s guide tell them';
const irm = 'OGP, IRM guidance for meeting the minimum participation requirement during co-creation';

/**
 * The set of 2017, no longer applicable from 31 December 2021. It judged countries and the first local governments
 * alike, and the Independent Reporting Mechanism did. Source: OGP, page of the set of 2017.
 */
export const ogp2017: Standard = {
  id: 'ogp-2017',
  programme: 'ogp',
  memberships: ['national', 'local'],
  inForce: { from: '2017-01-01', until: '2021-12-31', verified: 'told' },
  assessor: 'independent-reporting-mechanism',
  evidenceFrom: 'member',
  source: 'https://www.opengovpartnership.org/es/ogp-participation-co-creation-standards-2017/',
  requirements: [
    {
      ...{ id: 'participation-level', number: null, kind: 'minimum', verified: 'told', source: irm },
      rule: () => ({ rule: 'participation-level-reached', params: { atLeast: 'involve' } }),
    },
    {
      ...{ id: 'forum-meets', number: null, kind: 'recommended', verified: 'told', source: told },
      kept: 'forum',
      rule: () => ({ rule: 'forum-meets-regularly', params: every(3) }),
    },
    {
      ...{ id: 'progress-reported', number: null, kind: 'recommended', verified: 'told', source: told },
      rule: () => ({ rule: 'milestone-progress-reported', params: { periodMonths: 6 } }),
    },
    {
      ...{ id: 'counterparts', number: null, kind: 'recommended', verified: 'told', source: told },
      kept: 'counterparts',
      rule: () => ({ rule: 'commitment-template-complete', params: { texts: ['counterpart'] } }),
    },
  ],
};

/** A meeting at least every so many months, whether or not its minutes are approved yet. */
export function every(months: number) {
  return { atMostApart: { unit: 'months', count: months }, minutesApproved: false };
}
