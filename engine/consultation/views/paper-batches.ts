import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { ConsultationAt } from '../casting/polling-station.ts';
import { readConsultation } from '../consultation-row.ts';

/** A batch of paper ballots as those who enter it see it: how far it is, and none of its figures. */
export interface PaperBatchLine {
  readonly id: string;
  readonly code: string;
  readonly place: string;
  readonly state: string;
  readonly note: string;
  /** Voters of it who are in another batch, too, or not on the closed roll; known once it is reconciled. */
  readonly repeatedVoters: number | null;
  readonly votersOffRoll: number | null;
}

/** The paper batches of a consultation, in the order in which they came; nothing where there is no such consultation. */
export function paperBatchesView(
  engine: Engine,
  at: ConsultationAt & PageAsked,
): Promise<Page<PaperBatchLine> | undefined> {
  const { consultation, after, limit } = at;
  return inProcess(engine, at, async (scope) => {
    if ((await readConsultation({ ...scope, consultation })) === undefined) return undefined;
    const { tx, organization, process } = scope;
    let query = tx
      .selectFrom('paper_batch')
      .select(['id', 'code', 'place', 'state', 'note', 'repeated_voters', 'voters_off_roll'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('consultation', '=', consultation)
      .orderBy('id')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('id', '>', after);
    const line = (row: Awaited<ReturnType<typeof query.execute>>[number]): PaperBatchLine => ({
      id: row.id,
      code: row.code,
      place: row.place,
      state: row.state,
      note: row.note,
      repeatedVoters: row.repeated_voters,
      votersOffRoll: row.voters_off_roll,
    });
    return pageOf(await query.execute(), limit, line, (row) => row.id);
  });
}
