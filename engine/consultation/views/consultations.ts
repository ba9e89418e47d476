import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { Charter } from '../charter.ts';

/** A consultation in a list. */
export interface ConsultationLine {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly round: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly outcome: string | null;
}

/** The consultations of a process, the oldest first; nothing where there is no such process. */
export function consultationsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<ConsultationLine> | undefined> {
  const { after, limit } = at;
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('consultation')
      .select(['id', 'charter', 'state', 'round', 'opens_at', 'closes_at', 'outcome'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('id')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('id', '>', after);
    const line = (row: Awaited<ReturnType<typeof query.execute>>[number]): ConsultationLine => ({
      id: row.id,
      title: (row.charter as Charter).title,
      state: row.state,
      round: row.round,
      opensAt: row.opens_at,
      closesAt: row.closes_at,
      outcome: row.outcome,
    });
    return pageOf(await query.execute(), limit, line, (row) => row.id);
  });
}
