import type { Standard } from '../standard.ts';
import { every } from './ogp-2017.ts';

const glossary = 'OGP, glossary, “Minimum requirements”';
const handedDown =
  'OGP Participation and Co-creation Standards (2021): handed down, not read in the standard';

/**
 * The set approved on 24 November 2021, for countries: the Independent Reporting Mechanism looks for evidence of action
 * towards each minimum requirement. The figures of 3.1 and 5.1 were not found in a source that could be read.
 */
export const ogp2021: Standard = {
  id: 'ogp-2021',
  programme: 'ogp',
  memberships: ['national'],
  inForce: { from: '2022-01-01', until: null, verified: 'read' },
  assessor: 'independent-reporting-mechanism',
  evidenceFrom: 'member',
  source: 'https://www.opengovpartnership.org/ogp-participation-co-creation-standards/',
  requirements: [
    {
      ...{ id: 'forum-meets', number: '1.1', kind: 'minimum', verified: 'read', source: glossary },
      kept: 'forum',
      rule: () => ({ rule: 'forum-meets-regularly', params: every(6) }),
    },
    {
      ...{ id: 'forum-rules-public', number: '1.1', kind: 'minimum', verified: 'read', source: glossary },
      rule: () => ({ rule: 'forum-rules-public', params: {} }),
    },
    {
      ...{ id: 'website', number: '2.1', kind: 'minimum', verified: 'read', source: glossary },
      kept: 'refreshes',
      rule: () => ({ rule: 'information-refreshed', params: { assets: [{ asset: 'website' }] } }),
    },
    {
      ...{ id: 'repository', number: '2.2', kind: 'minimum', verified: 'read' },
      source: 'OGP, glossary, “Repository”: updated at least twice a year',
      kept: 'refreshes',
      rule: () => ({
        rule: 'information-refreshed',
        params: { assets: [{ asset: 'repository', within: { unit: 'months', count: 6 } }] },
      }),
    },
    {
      ...{ id: 'timeline', number: '3.1', kind: 'minimum', verified: 'unverified', source: handedDown },
      rule: () => ({ rule: 'timeline-published-before-start', params: { leadDays: 14 } }),
    },
    { id: 'outreach', number: '3.2', kind: 'minimum', verified: 'unverified', source: handedDown },
    {
      ...{ id: 'input-period', number: '3.3', kind: 'minimum', verified: 'unverified', source: handedDown },
      rule: () => ({ rule: 'input-period-kept', params: { min: { unit: 'natural-days', count: 1 } } }),
    },
    {
      ...{ id: 'reasoned-response', number: '4.1', kind: 'minimum', verified: 'told' },
      source: 'OGP, glossary, “Reasoned response”',
      rule: () => ({ rule: 'every-proposal-disposed', params: {} }),
    },
    {
      ...{
        id: 'results-presented',
        number: '5.1',
        kind: 'minimum',
        verified: 'unverified',
        source: handedDown,
      },
      kept: 'forum',
      rule: () => ({ rule: 'forum-meets-regularly', params: every(6) }),
    },
  ],
};
