import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { ConsultationAt } from '../casting/polling-station.ts';
import { readConsultation } from '../consultation-row.ts';

/** An objection and what was answered. Whoever raised it is not named. */
export interface ObjectionLine {
  readonly id: string;
  readonly state: string;
  readonly subject: string;
  readonly text: string;
  readonly raisedAt: string;
  readonly decision: string | null;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

/** The objections to a result, in the order in which they came; nothing where there is no such consultation. */
export function objectionsView(
  engine: Engine,
  at: ConsultationAt & PageAsked,
): Promise<Page<ObjectionLine> | undefined> {
  const { consultation, after, limit } = at;
  return inProcess(engine, at, async (scope) => {
    if ((await readConsultation({ ...scope, consultation })) === undefined) return undefined;
    const { tx, organization, process } = scope;
    let query = tx
      .selectFrom('objection')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('consultation', '=', consultation)
      .orderBy('id')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('id', '>', after);
    const line = (row: Awaited<ReturnType<typeof query.execute>>[number]): ObjectionLine => ({
      id: row.id,
      state: row.state,
      subject: row.subject,
      text: row.text,
      raisedAt: row.raised_at,
      decision: row.decision,
      answer: row.answer,
      answeredAt: row.answered_at,
    });
    return pageOf(await query.execute(), limit, line, (row) => row.id);
  });
}
