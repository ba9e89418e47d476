import type { Verdict } from '../../gates/verdict.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { findProcess } from '../../kernel/process-row.ts';

/** A rule that held when a stage was passed and that a later correction undid. Both events are named by their numbers. */
export interface FindingView {
  readonly id: string;
  readonly stage: string;
  readonly rule: string;
  readonly correctedSeq: number;
  readonly correctionSeq: number;
  readonly verdict: Verdict;
  readonly raisedAt: string;
}

/** The findings of a process, the first one first: public, and never deleted. */
export function findingsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<FindingView> | undefined> {
  const { organization, after, limit } = at;
  return engine.unit(organization, async (tx) => {
    const process = await findProcess(engine, tx, { organization, id: at.process, lock: false });
    if (process === undefined) return { commit: false, value: undefined };
    let query = tx
      .selectFrom('finding')
      .select(['id', 'stage', 'rule', 'corrected_seq', 'correction_seq', 'verdict', 'raised_at'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .orderBy('id')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('id', '>', after);
    const rows = await query.execute();
    const line = (row: (typeof rows)[number]): FindingView => ({
      id: row.id,
      stage: row.stage,
      rule: row.rule,
      correctedSeq: row.corrected_seq,
      correctionSeq: row.correction_seq,
      verdict: row.verdict as Verdict,
      raisedAt: row.raised_at,
    });
    return { commit: false, value: pageOf(rows, limit, line, (row) => row.id) };
  });
}
