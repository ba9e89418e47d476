import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { InputPeriodParams } from '../rule-params.ts';

/**
 * Anybody could hand in contributions for at least `min`, first and last day included, and that time is over when the
 * gate is judged. Source: OGP minimum requirement 3.3 asks an appropriate period without a number; Peru, LPAG art. 196,
 * 3 to 5 business days of public information.
 */
export const inputPeriodKept = defineRule({
  name: 'input-period-kept',
  version: 1,
  params: InputPeriodParams,
  needs: ['inputPeriod'],
  remedy: ['open-contributions'],
  takes: ({ min }) => [{ what: 'contributions', period: min }],
  judge({ inputPeriod: { longest, opensAt, closesAt } }, { min }, { at }) {
    if (longest === null || closesAt === null) return unknown('contribution-window');
    const found = { longest, unit: min.unit, opensAt, closesAt };
    if (longest >= min.count && closesAt <= at) return met(found);
    return notMet(found, { min, closed: true }, [{ closesAt, longest }]);
  },
});
