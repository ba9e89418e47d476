import { sql } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { writeWait } from '../kernel/waits.ts';
import { type ActWindow, windowsEndingAfter } from './window.ts';

/** The wait by which a process notes a window: one for each, however often its end is declared anew. */
export const notingWait = { kind: 'note-window', command: 'note-window' } as const;

/**
 * Lets every process that is running and that a window reaches note it, by a command of the clock in its own ledger: no
 * transaction writes into two ledgers, and what is interrupted is taken up again. Answers how many there are.
 */
export async function letProcessesNote(
  { tx, organization }: { readonly tx: Tx; readonly organization: string },
  dueAt: Instant,
  window: Pick<ActWindow, 'id' | 'country' | 'region' | 'territory' | 'programme' | 'process'>,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select process.id from process
    join workflow_version as workflow on workflow.organization = process.organization
      and workflow.id = process.workflow and workflow.version = process.workflow_version
    where process.organization = ${organization} and process.closed_at is null
      and (${window.process}::uuid is null or process.id = ${window.process}::uuid)
      and (${window.programme}::uuid is null
        or process.id = ${window.programme}::uuid or process.programme = ${window.programme}::uuid)
      and (${window.territory}::text is null or process.territory = ${window.territory}::text
        or starts_with(process.territory, ${window.territory}::text || '/'))
      and (${window.country}::text is null or ${window.process}::uuid is not null
        or workflow.definition->'spec'->'jurisdiction'->>'country' = ${window.country}::text)
      and (${window.region}::text is null or ${window.process}::uuid is not null
        or coalesce(workflow.definition->'spec'->'jurisdiction'->>'region', ${window.region}::text)
          = ${window.region}::text)
    order by process.id`.execute(tx);
  for (const { id } of rows) await waitToNote({ tx, organization, process: id }, window.id, dueAt);
  return rows.length;
}

/** A process that begins notes the windows that stand already. */
export async function noteStandingWindows(
  at: { readonly tx: Tx; readonly organization: string; readonly process: string },
  isReached: (window: ActWindow) => boolean,
  now: Instant,
): Promise<void> {
  const windows = await windowsEndingAfter(at.tx, at.organization, now);
  for (const window of windows) if (isReached(window)) await waitToNote(at, window.id, now);
}

const waitToNote = (
  at: { readonly tx: Tx; readonly organization: string; readonly process: string },
  window: string,
  dueAt: Instant,
): Promise<void> =>
  writeWait(
    at,
    { ...notingWait, subject: window, dueAt, input: { window }, movesWithSuspension: false },
    newId(dueAt),
  );
