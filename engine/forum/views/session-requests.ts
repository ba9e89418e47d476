import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { procedureInForce } from '../procedure/in-force.ts';
import { seatsAt } from '../seats/seats-at.ts';
import { requestStanding } from '../sessions/requests.ts';

/** A request of members for a session, and how many are still needed to call it. */
export interface SessionRequestLine {
  readonly id: string;
  readonly matter: string;
  readonly requestedAt: string;
  readonly session: string | null;
  readonly asked: readonly string[];
  /** How many seats are needed; null where the rules in force let no members call. */
  readonly needed: number | null;
}

/** What members asked sessions for, in their order; `after` is a request. */
export function sessionRequestsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<SessionRequestLine> | undefined> {
  return inProcess(engine, at, async (scope, { workflow }) => {
    const now = engine.clock.now();
    const procedure = await procedureInForce(scope, workflow.spec, now);
    const seats = await seatsAt(scope, now);
    let query = scope.tx
      .selectFrom('session_request')
      .select(['id', 'matter', 'session', 'requested_at'])
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .orderBy('id')
      .limit(at.limit + 1);
    if (at.after !== undefined) query = query.where('id', '>', at.after);
    const page = pageOf(
      await query.execute(),
      at.limit,
      (row) => row,
      (row) => row.id,
    );
    const items: SessionRequestLine[] = [];
    for (const { requested_at: requestedAt, ...row } of page.items) {
      const standing = procedure && (await requestStanding(scope, row.id, procedure.rules, seats));
      items.push({ ...row, requestedAt, asked: standing?.asked ?? [], needed: standing?.needed ?? null });
    }
    return { ...page, items };
  });
}
