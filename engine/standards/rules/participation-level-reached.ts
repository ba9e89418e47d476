import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { participationLevels } from '../assets.ts';

/**
 * People took part at least as far as the level asked for, as the forum's secretary or the monitoring body declared
 * with evidence. Source: OGP, IRM guidance for meeting the minimum participation requirement during co-creation: “involve”.
 */
export const participationLevelReached = defineRule({
  name: 'participation-level-reached',
  version: 1,
  params: z.strictObject({ atLeast: z.enum(participationLevels).default('involve') }),
  needs: ['participationLevel'],
  remedy: ['declare-participation-level'],
  judge({ participationLevel }, { atLeast }) {
    if (participationLevel === undefined) return unknown('participation-level');
    const { level, declaredAt } = participationLevel;
    const reached = participationLevels.indexOf(level) >= participationLevels.indexOf(atLeast);
    return reached ? met({ level, declaredAt }) : notMet({ level, declaredAt }, { atLeast });
  },
});
