import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';
import { PrivacyParams } from '../rule-params.ts';

/**
 * Every table of attendance in approved minutes hides the counts from 1 to below `k`, and what would give them back.
 * The method's `k` is what such tables are made with, so this fails only where minutes were approved before a method
 * with a larger one. Source: OECD glossary, threshold rule (3 or 5); health departments use 10.
 */
export const disaggregationKeepsPrivacy = defineRule({
  name: 'disaggregation-keeps-privacy',
  version: 1,
  params: PrivacyParams,
  needs: ['smallCountsPublished'],
  remedy: [],
  judge({ smallCountsPublished: { approved, tooFine, first } }, { k }) {
    if (approved === 0) return notApplicable('no-table-published');
    const found = { approved, tooFine };
    return tooFine === 0 ? met(found) : notMet(found, { k }, first);
  },
});
