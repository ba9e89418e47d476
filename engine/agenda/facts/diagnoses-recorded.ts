import { defineFact } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';

export interface DiagnosesRecorded {
  readonly general: number;
  readonly participatory: number;
}

/** How many diagnoses of each kind were recorded: from the totals. */
export const diagnosesRecorded = defineFact({
  name: 'diagnosesRecorded',
  async read(scope): Promise<DiagnosesRecorded> {
    const totals = await readCounters(scope, ['diagnoses-general', 'diagnoses-participatory']);
    return { general: totals['diagnoses-general'], participatory: totals['diagnoses-participatory'] };
  },
});
