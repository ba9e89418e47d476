import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** A text that is debated, in a list. */
export interface DraftTextLine {
  readonly id: string;
  readonly state: string;
  readonly title: string;
  /** Its latest version; 0 while it is a draft. */
  readonly version: number;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

/** The texts of a process, the oldest first; drafts are nobody's business yet. */
export function draftTextsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<DraftTextLine> | undefined> {
  const { after, limit } = at;
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('draft_text')
      .select(['id', 'state', 'title', 'version', 'opens_at', 'closes_at'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('state', 'not in', ['drafted', 'discarded'])
      .orderBy('id')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('id', '>', after);
    const line = ({
      opens_at,
      closes_at,
      ...row
    }: Awaited<ReturnType<typeof query.execute>>[number]): DraftTextLine => ({
      ...row,
      opensAt: opens_at,
      closesAt: closes_at,
    });
    return pageOf(await query.execute(), limit, line, (row) => row.id);
  });
}
