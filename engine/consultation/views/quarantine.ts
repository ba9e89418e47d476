import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { ConsultationAt } from '../casting/polling-station.ts';
import { readConsultation } from '../consultation-row.ts';

/** A ballot set aside, by its inclusion code, and what was decided on it. */
export interface QuarantineLine {
  readonly id: string;
  readonly inclusionCode: string;
  readonly state: string;
  readonly reason: string;
  readonly decidedBecause: string | null;
  readonly setAsideAt: string;
}

/** The ballots of a consultation that were set aside, in the order in which they were; nothing where there is no such consultation. */
export function quarantineView(
  engine: Engine,
  at: ConsultationAt & PageAsked,
): Promise<Page<QuarantineLine> | undefined> {
  const { consultation, after, limit } = at;
  return inProcess(engine, at, async (scope) => {
    if ((await readConsultation({ ...scope, consultation })) === undefined) return undefined;
    const { tx, organization, process } = scope;
    let query = tx
      .selectFrom('quarantine')
      .select(['id', 'inclusion_code', 'state', 'reason', 'decided_because', 'set_aside_at'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('consultation', '=', consultation)
      .orderBy('id')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('id', '>', after);
    const line = (row: Awaited<ReturnType<typeof query.execute>>[number]): QuarantineLine => ({
      id: row.id,
      inclusionCode: row.inclusion_code,
      state: row.state,
      reason: row.reason,
      decidedBecause: row.decided_because,
      setAsideAt: row.set_aside_at,
    });
    return pageOf(await query.execute(), limit, line, (row) => row.id);
  });
}
