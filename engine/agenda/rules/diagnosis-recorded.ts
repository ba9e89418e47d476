import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet } from '../../gates/verdict.ts';

/**
 * The territory has a diagnosis: any, or one that an assembly worked out.
 * Source: Iztapalapa, which tells a general diagnosis from a participatory one.
 */
export const diagnosisRecorded = defineRule({
  name: 'diagnosis-recorded',
  version: 1,
  params: z.strictObject({ kind: z.enum(['any', 'participatory']).default('any') }),
  needs: ['diagnosesRecorded'],
  remedy: ['record-diagnosis'],
  judge({ diagnosesRecorded: { general, participatory } }, { kind }) {
    const found = { general, participatory };
    const enough = kind === 'participatory' ? participatory : general + participatory;
    return enough > 0 ? met(found) : notMet(found, { kind });
  },
});
