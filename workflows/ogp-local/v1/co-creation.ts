import { inInception, inStandard, notVerified, ourChoice } from './basis.ts';
import type { Stage } from './stage.ts';

/** People are reached, said what they need, and proposals come out of it. */
export const coCreation: Stage = {
  title: { es: 'Cocreación', en: 'Co-creation' },
  after: ['preparation'],
  activities: [
    ...(['meetings', 'minutes', 'contributions', 'contributions-open', 'agreements', 'timeline'] as const),
    ...(['themes', 'coding', 'proposals'] as const),
  ],
  gate: [
    {
      rule: 'timeline-published-before-start',
      params: { leadDays: 14 },
      severity: 'good-practice',
      basis: notVerified('OGP Participation and Co-creation Standards, minimum requirement 3.1'),
    },
    {
      rule: 'information-shared-before-meeting',
      params: { lead: { unit: 'natural-days', count: 1 } },
      severity: 'good-practice',
      basis: inInception('information is shared before meetings; how long before is a parameter'),
    },
    {
      rule: 'input-period-kept',
      params: { min: { unit: 'natural-days', count: 15 } },
      severity: 'good-practice',
      basis: notVerified('OGP Participation and Co-creation Standards, minimum requirement 3.3'),
    },
    {
      rule: 'several-channels-used',
      params: { minChannels: 2, minOffline: 1 },
      severity: 'programme',
      basis: inInception(
        'a website without barriers; that somebody without internet hears of it too is our reading',
      ),
    },
    {
      rule: 'minutes-complete-and-approved',
      severity: 'programme',
      basis: inStandard('OGP, glossary, “Repository”: evidence of the co-creation is public'),
    },
    {
      rule: 'disaggregation-keeps-privacy',
      params: { k: 5 },
      severity: 'programme',
      basis: ourChoice(
        'Una cuenta de menos de cinco personas puede señalar a alguien.',
        'A count of fewer than five people may point at somebody.',
      ),
    },
  ],
};
