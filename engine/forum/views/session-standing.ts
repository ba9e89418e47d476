import type { FactScope } from '../../gates/fact.ts';
import { findSession } from '../sessions/session-row.ts';

/** Where a session stands, for what another domain does in it. */
export interface SessionStanding {
  readonly id: string;
  readonly state: string;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
}

/** How a session stands now; nothing where the process has none such. */
export async function sessionStanding(scope: FactScope, id: string): Promise<SessionStanding | undefined> {
  const row = await findSession(scope, id);
  if (row === undefined) return undefined;
  const { state, opened_at: openedAt, closed_at: closedAt } = row;
  return { id: row.id, state, openedAt, closedAt };
}
