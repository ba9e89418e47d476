import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { EverySegmentParams } from '../rule-params.ts';

/**
 * Every segment of the stakeholder map has been heard in at least `perSegment` held meetings.
 * Source: Peñalolén's plan, which segments the population by a stakeholder map and holds a dialogue with each.
 */
export const everySegmentHeard = defineRule({
  name: 'every-segment-heard',
  version: 1,
  params: EverySegmentParams,
  needs: ['segmentsNotHeard'],
  remedy: ['schedule-meeting', 'hold-meeting'],
  judge({ segmentsNotHeard: { total, notHeard, first } }, { perSegment }) {
    if (total === 0) return unknown('stakeholder-map');
    const found = { total, heard: total - notHeard };
    return notHeard === 0 ? met(found) : notMet(found, { perSegment }, first);
  },
});
