import type { Engine } from '../../kernel/engine.ts';
import type { ConsultationAt } from '../casting/polling-station.ts';
import { readConsultation } from '../consultation-row.ts';
import { latestResult } from '../count/latest-result.ts';
import { recountOf } from '../count/recount-of.ts';
import type { RecountFile } from '../tally/recount-file.ts';

/** The published file from which anyone counts again, and its hash as the ledger has it. */
export interface RecountView {
  readonly recountHash: string;
  readonly file: RecountFile;
}

/** The file of a published result; nothing before it is published. */
export function recountView(engine: Engine, at: ConsultationAt): Promise<RecountView | undefined> {
  return engine.unit(at.organization, async (tx) => {
    const scope = { tx, ...at };
    const row = await readConsultation(scope);
    if (row?.published_at == null) return { commit: false, value: undefined };
    const { lot, recountHash } = await latestResult(scope);
    const { file } = await recountOf(scope, lot);
    return { commit: false, value: { recountHash, file } };
  });
}
