import type { Verdict } from '../../gates/verdict.ts';
import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from './in-process.ts';

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
  return inProcess(engine, at, ({ tx, organization, process }) => {
    const query = tx
      .selectFrom('finding')
      .select(['id', 'stage', 'rule', 'corrected_seq', 'correction_seq', 'verdict', 'raised_at'])
      .where('organization', '=', organization)
      .where('process', '=', process);
    return pageById(
      query,
      at,
      (row): FindingView => ({
        id: row.id,
        stage: row.stage,
        rule: row.rule,
        correctedSeq: row.corrected_seq,
        correctionSeq: row.correction_seq,
        verdict: row.verdict as Verdict,
        raisedAt: row.raised_at,
      }),
      (row) => row.id,
    );
  });
}
