import { sql } from 'kysely';
import type { Tx } from '../../database/unit-of-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { findProcess } from '../../kernel/process-row.ts';
import type { Refusal } from '../../kernel/refusals.ts';

/**
 * Something that fell due and that the clock could not do. `refused` says why; where there is no refusal it was a
 * fault, and the clock tries again until it goes through.
 */
export interface AttentionView {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly command: string;
  readonly dueAt: string;
  readonly attempts: number;
  readonly refused: Refusal | null;
  readonly settledAt: string | null;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly command: string;
  readonly due_at: string;
  readonly attempts: number;
  readonly outcome: { readonly refused?: Refusal } | null;
  readonly settled_at: string | null;
}

/** What of a process needs a person, because the clock was refused or failed; the oldest first. */
export function attentionView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<AttentionView> | undefined> {
  const { organization, limit } = at;
  return engine.unit(organization, async (tx) => {
    const process = await findProcess(engine, tx, { organization, id: at.process, lock: false });
    if (process === undefined) return { commit: false, value: undefined };
    const rows = await needingAttention(tx, at, engine.clock.now());
    return { commit: false, value: pageOf(rows, limit, line, (row) => row.id) };
  });
}

async function needingAttention(
  tx: Tx,
  { organization, process, after, limit }: { organization: string; process: string } & PageAsked,
  now: string,
): Promise<Row[]> {
  const from = after === undefined ? sql`` : sql`and id > ${after}`;
  const found = await sql<Row>`
    select id, kind, subject, command, due_at, attempts, outcome, settled_at from due
    where organization = ${organization} and process = ${process} ${from}
      and (outcome -> 'refused' is not null or (settled_at is null and claimed_until <= ${now}))
    order by id limit ${limit + 1}`.execute(tx);
  return found.rows;
}

const line = ({ due_at, settled_at, outcome, ...row }: Row): AttentionView => ({
  id: row.id,
  kind: row.kind,
  subject: row.subject,
  command: row.command,
  dueAt: due_at,
  attempts: row.attempts,
  refused: outcome?.refused ?? null,
  settledAt: settled_at,
});
