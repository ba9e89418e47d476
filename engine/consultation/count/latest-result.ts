import type { ConsultationScope } from '../consultation-row.ts';
import type { Lot } from '../tally/counting-rules.ts';
import type { Tally } from '../tally/tally.ts';

/** The result in force: the last version that was published. */
export interface LatestResult {
  readonly version: number;
  readonly tally: Tally;
  readonly lot: Lot | null;
  readonly recountHash: string;
  readonly publishedAt: string;
}

/** Reads the result in force. Throws where none was published: whoever asks has looked. */
export async function latestResult(scope: ConsultationScope): Promise<LatestResult> {
  const { tx, organization, process, consultation } = scope;
  const row = await tx
    .selectFrom('consultation_result')
    .select(['version', 'tally', 'lot', 'recount_hash', 'published_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return {
    version: row.version,
    tally: row.tally as Tally,
    lot: row.lot as Lot | null,
    recountHash: row.recount_hash,
    publishedAt: row.published_at,
  };
}
