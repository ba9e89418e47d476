import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type MeetingLine, meetingLine } from './meeting-line.ts';
import { privacyThreshold } from './privacy-threshold.ts';

/** The meetings of a process in the order in which they were set; `after` is a meeting. Nothing without the process. */
export function meetingsView(
  engine: Engine,
  at: { organization: string; process: string; state?: string | undefined } & PageAsked,
): Promise<Page<MeetingLine> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }, { workflow }) => {
    const k = privacyThreshold(workflow.spec);
    let query = tx
      .selectFrom('meeting')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process);
    if (at.state !== undefined) query = query.where('state', '=', at.state);
    return pageById(
      query,
      at,
      (row) => meetingLine(row, k),
      (row) => row.id,
    );
  });
}
