import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { AgendaRow } from '../agenda-row.ts';

/** A version of a local agenda. */
export interface LocalAgendaLine {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly title: string;
  readonly summary: string;
  readonly diagnosis: string;
  readonly committee: string | null;
  readonly items: number;
  /** The assembly that approved it, and how; null before. */
  readonly meeting: string | null;
  readonly adopted: object | null;
  readonly draftedAt: string;
  readonly approvedAt: string | null;
}

export const agendaLine = (row: AgendaRow): LocalAgendaLine => ({
  id: row.id,
  number: row.number,
  state: row.state,
  title: row.title,
  summary: row.summary,
  diagnosis: row.diagnosis,
  committee: row.committee,
  items: row.items,
  meeting: row.meeting,
  adopted: row.adopted,
  draftedAt: row.drafted_at,
  approvedAt: row.approved_at,
});

/** The versions of a process's agenda in their order; nothing where there is no such process. */
export function localAgendasView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<LocalAgendaLine> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) => {
    const query = tx
      .selectFrom('local_agenda')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process);
    return pageById(query, at, agendaLine, ({ id }) => id);
  });
}
