import { defineFact } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';

/** How many assemblies of blocks were reported and not annulled: from the total. */
export const blockAssembliesCounted = defineFact({
  name: 'blockAssembliesCounted',
  async read(scope): Promise<number> {
    return (await readCounters(scope, ['block-assemblies']))['block-assemblies'];
  },
});
