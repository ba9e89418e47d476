import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { Content } from '../content.ts';

/** A questionnaire in a list. */
export interface QuestionnaireLine {
  readonly questionnaire: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly items: number;
  readonly sent: number;
  readonly answered: number;
}

/** The questionnaires of a process, the oldest first; nothing where there is no such process. */
export function questionnairesView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<QuestionnaireLine> | undefined> {
  const { after, limit } = at;
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('questionnaire')
      .select(['id', 'code', 'content', 'state', 'items', 'sent', 'answered'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('id')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('id', '>', after);
    const line = ({ id, content, ...row }: Awaited<ReturnType<typeof query.execute>>[number]) => ({
      questionnaire: id,
      title: (content as Content).title,
      ...row,
    });
    return pageOf(await query.execute(), limit, line, (row) => row.id);
  });
}
