import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';
import { MeetingKind } from '../meeting-kinds.ts';

/**
 * Each assembly opened with the return of the last one: what was fulfilled of its agreements, and what was not. The
 * first of a place has none to be told of.
 * Source: Iztapalapa, mechanisms of accountability: "seguimiento puntual de devolución, integración y acumulación de lo
 * trabajado y del cumplimiento de acuerdos".
 */
export const lastAssemblyReturned = defineRule({
  name: 'last-assembly-returned',
  version: 1,
  params: z.strictObject({ kinds: z.array(MeetingKind).min(1).default(['assembly']) }),
  needs: ['assembliesNotTold'],
  remedy: ['return-last-assembly'],
  judge({ assembliesNotTold }, { kinds }) {
    const { held, untold, first } = assembliesNotTold;
    if (held === 0) return notApplicable('no-meeting-held');
    const found = { held, untold };
    return untold === 0 ? met(found) : notMet(found, { kinds }, first);
  },
});
