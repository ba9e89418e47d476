import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet } from '../../gates/verdict.ts';

/**
 * So many assemblies were held block by block.
 * Source: Iztapalapa, whose territories called assemblies "en cerca de 6.500 manzanas"; how many a territory needs is
 * the method's own choice.
 */
export const blockAssembliesHeld = defineRule({
  name: 'block-assemblies-held',
  version: 1,
  params: z.strictObject({ atLeast: z.int().positive().max(100_000).default(1) }),
  needs: ['blockAssembliesCounted'],
  remedy: ['import-block-assemblies'],
  judge({ blockAssembliesCounted: held }, { atLeast }) {
    return held >= atLeast ? met({ held }) : notMet({ held }, { atLeast });
  },
});
