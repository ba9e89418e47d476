import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { TimelineParams } from '../rule-params.ts';

/**
 * The timeline was published at least `leadDays` natural days before the first meeting began. The first publication
 * counts, and Cauce gave it its instant. Source: OGP Participation and Co-creation Standards, minimum requirement 3.1;
 * the number of days is the method's to say.
 */
export const timelinePublishedBeforeStart = defineRule({
  name: 'timeline-published-before-start',
  version: 1,
  params: TimelineParams,
  needs: ['timelinePublished'],
  remedy: ['publish-timeline'],
  takes: ({ leadDays }) =>
    leadDays === 0 ? [] : [{ what: 'timeline', period: { unit: 'natural-days', count: leadDays } }],
  judge({ timelinePublished: { publishedAt, startedAt, leadDays } }, { leadDays: required }) {
    if (publishedAt === null) return unknown('timeline');
    const found = { publishedAt, startedAt, leadDays };
    const kept = startedAt === null || (leadDays !== null && leadDays >= required);
    return kept ? met(found) : notMet(found, { leadDays: required }, [{ publishedAt, startedAt }]);
  },
});
