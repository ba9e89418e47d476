import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
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
  return inProcess(engine, at, ({ tx, organization, process }) => {
    const query = tx
      .selectFrom('questionnaire')
      .select(['id', 'code', 'content', 'state', 'items', 'sent', 'answered'])
      .where('organization', '=', organization)
      .where('process', '=', process);
    return pageById(
      query,
      at,
      ({ id, content, ...row }): QuestionnaireLine => ({
        questionnaire: id,
        title: (content as Content).title,
        ...row,
      }),
      (row) => row.id,
    );
  });
}
