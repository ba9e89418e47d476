import type { Standard } from '../standard.ts';
import { every } from './ogp-2017.ts';

const inception = 'OGP Local, guidance on the inception report';
const handedDown = `${inception}; its number is handed down, not read`;

/**
 * The local programme's own requirements, apart from the countries': the Support Unit assesses them on what the local
 * monitoring body reports. Source: OGP, glossary, “Minimum requirements”; OGP Local Handbook, section 3.5.1. The day
 * from which they hold was not found: the first plans of this programme were submitted in 2021.
 */
export const ogpLocal: Standard = {
  id: 'ogp-local',
  programme: 'ogp',
  memberships: ['local'],
  inForce: { from: '2021-01-01', until: null, verified: 'unverified' },
  assessor: 'support-unit',
  evidenceFrom: 'monitoring-body',
  source: 'https://www.opengovpartnership.org/?p=57265',
  requirements: [
    {
      ...{ id: 'forum-exists', number: '1.1', kind: 'minimum', verified: 'told', source: inception },
      rule: () => ({ rule: 'forum-rules-public', params: {} }),
    },
    {
      ...{
        id: 'forum-multi-stakeholder',
        number: '1.2',
        kind: 'minimum',
        verified: 'told',
        source: inception,
      },
      rule: ({ nonGovernment }) => ({
        rule: 'forum-multi-stakeholder',
        params: { minimum: Object.fromEntries(nonGovernment.map((sector) => [sector, 1])) },
      }),
    },
    {
      ...{ id: 'forum-meets', number: '1.3', kind: 'minimum', verified: 'unverified', source: handedDown },
      kept: 'forum',
      rule: () => ({ rule: 'forum-meets-regularly', params: every(6) }),
    },
    {
      ...{ id: 'plan-endorsed', number: '1.4', kind: 'minimum', verified: 'unverified', source: handedDown },
      rule: ({ nonGovernment }) => ({
        rule: 'endorsed-before-submission',
        params: { sectors: [...nonGovernment], atLeast: 1 },
      }),
    },
    {
      ...{ id: 'website', number: '2.1', kind: 'recommended', verified: 'unverified', source: handedDown },
      kept: 'refreshes',
      rule: () => ({
        rule: 'information-refreshed',
        params: { assets: [{ asset: 'website', within: { unit: 'months', count: 4 } }] },
      }),
    },
    {
      ...{ id: 'information-before', number: '2.2', kind: 'recommended', verified: 'unverified' },
      source: handedDown,
      rule: () => ({
        rule: 'information-shared-before-meeting',
        params: { lead: { unit: 'natural-days', count: 1 } },
      }),
    },
    {
      ...{ id: 'reasoned-response', number: '2.3', kind: 'recommended', verified: 'unverified' },
      source: handedDown,
      rule: () => ({ rule: 'every-proposal-disposed', params: {} }),
    },
  ],
};
