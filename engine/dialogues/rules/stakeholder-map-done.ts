import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { StakeholderMapParams } from '../rule-params.ts';

/**
 * The stakeholder map was declared as done and has the segments that the method names, if it names any.
 * Source: CEPAL (LC/TS.2020/78) and Peñalolén's plan, whose dialogues follow a stakeholder map.
 */
export const stakeholderMapDone = defineRule({
  name: 'stakeholder-map-done',
  version: 1,
  params: StakeholderMapParams,
  needs: ['stakeholderMapStanding'],
  remedy: ['map-stakeholders', 'complete-stakeholder-map'],
  judge({ stakeholderMapStanding: { total, completedAt, lacking } }, { required }) {
    if (total === 0) return unknown('stakeholder-map');
    const found = {
      segments: total,
      declared: completedAt !== null,
      completedAt,
      lacking: lacking.length,
    };
    if (completedAt !== null && lacking.length === 0) return met(found);
    const missing = [
      ...(completedAt === null ? [{ declared: false }] : []),
      ...lacking.map((segment) => ({ segment })),
    ];
    return notMet(found, { declared: true, required }, missing);
  },
});
