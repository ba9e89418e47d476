import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { readQuestionnaire } from '../questionnaire-row.ts';

/** An institution that was asked: whether it answered, and how many citizens answered about it. */
export interface InstitutionLine {
  readonly institution: string;
  readonly title: string;
  readonly territory: string | null;
  readonly answered: boolean;
  readonly answeredAt: string | null;
  /** Null before it is published, and where they are too few. */
  readonly citizens: number | null;
}

/** Which institutions are listed: all, those that owe an answer, or those about which citizens answered. */
export type Which = 'all' | 'owing' | 'covered';

/** The institutions of a questionnaire by their codes; nothing where there is no such questionnaire. */
export function surveyedInstitutionsView(
  engine: Engine,
  at: { organization: string; process: string; questionnaire: string; which?: Which | undefined } & PageAsked,
): Promise<Page<InstitutionLine> | undefined> {
  const { after, limit, questionnaire, which } = at;
  return inProcess(engine, at, async (scope) => {
    const of = await readQuestionnaire({ ...scope, questionnaire });
    if (of === undefined) return undefined;
    const { tx, organization, process } = scope;
    let query = tx
      .selectFrom('surveyed_institution')
      .select(['code', 'title', 'territory', 'answered_at', 'citizens_shown'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('questionnaire', '=', questionnaire)
      .orderBy('code')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('code', '>', after);
    if (which === 'owing') query = query.where('answered_at', 'is', null);
    // Which ones citizens spoke of is told when the answers are published, and not one by one as they come in.
    if (which === 'covered') query = query.where('citizens', '>', of.published_at === null ? 2 ** 31 - 1 : 0);
    const line = (row: Awaited<ReturnType<typeof query.execute>>[number]): InstitutionLine => ({
      institution: row.code,
      title: row.title,
      territory: row.territory,
      answered: row.answered_at !== null,
      answeredAt: row.answered_at,
      citizens: of.published_at === null ? null : row.citizens_shown,
    });
    return pageOf(await query.execute(), limit, line, (row) => row.code);
  });
}
