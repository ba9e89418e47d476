import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';

/** Something that a person tried and was refused: who, in which roles, what, and by which code. */
export interface RefusedAttemptLine {
  readonly attempt: string;
  readonly process: string | null;
  readonly command: string;
  readonly person: string;
  readonly roles: readonly string[];
  readonly code: string;
  readonly reason: string | null;
  readonly thing: string | null;
  readonly subjects: readonly string[];
  readonly attemptedAt: string;
}

/** The refused attempts of an organization, of one of its processes, or at one command; the newest first. */
export function refusedAttemptsView(
  engine: Engine,
  at: { organization: string; process?: string | undefined; command?: string | undefined } & PageAsked,
): Promise<Page<RefusedAttemptLine>> {
  const { organization, process, command, after, limit } = at;
  return engine.unit(organization, async (tx) => {
    let query = tx
      .selectFrom('refused_attempt')
      .selectAll()
      .where('organization', '=', organization)
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (process !== undefined) query = query.where('process', '=', process);
    if (command !== undefined) query = query.where('command', '=', command);
    if (after !== undefined) query = query.where('id', '<', after);
    const rows = await query.execute();
    return { commit: false, value: pageOf(rows, limit, asLine, (row) => row.id) };
  });
}

function asLine({
  id,
  organization: _organization,
  attempted_at,
  ...row
}: Omit<RefusedAttemptLine, 'attempt' | 'attemptedAt'> & {
  readonly id: string;
  readonly organization: string;
  readonly attempted_at: string;
}): RefusedAttemptLine {
  return { attempt: id, ...row, attemptedAt: attempted_at };
}
