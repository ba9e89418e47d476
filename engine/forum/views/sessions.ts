import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type SessionLine, sessionLine } from './session-line.ts';

/** The sessions of a process as they were called, all or those in a state; `after` is a session. */
export function sessionsView(
  engine: Engine,
  at: { organization: string; process: string; state?: string | undefined } & PageAsked,
): Promise<Page<SessionLine> | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('forum_session')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('id')
      .limit(at.limit + 1);
    if (at.after !== undefined) query = query.where('id', '>', at.after);
    if (at.state !== undefined) query = query.where('state', '=', at.state);
    return pageOf(await query.execute(), at.limit, sessionLine, (row) => row.id);
  });
}

/** The sessions to come, the nearest first: called, called again, suspended or going on. A forum has a few. */
export function sessionsToComeView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<{ items: SessionLine[] } | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    const rows = await tx
      .selectFrom('forum_session')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('state', 'in', ['called', 'second-call', 'open', 'suspended'])
      .orderBy('starts_at')
      .orderBy('id')
      .limit(100)
      .execute();
    return { items: rows.map(sessionLine) };
  });
}
