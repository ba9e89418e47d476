import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import { askForHeads } from '../ledger/heads.ts';
import { inCalendarOf } from '../workflow/calendar.ts';
import { type ProcessInHand, readProcess } from '../workflow/process.ts';
import { type PublishedWorkflow, publishedWorkflow } from '../workflow/registry.ts';
import { holdBallots } from './ballot-lock.ts';
import type { Json } from './canonical.ts';
import type { Instant } from './clock.ts';
import type { Engine } from './engine.ts';
import { endWaits } from './waits.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A process by its id, with the workflow version that it runs on; held for the transaction where `lock` is set. */
export async function findProcess(
  engine: Engine,
  tx: Tx,
  at: { organization: string; id: string; lock: boolean },
): Promise<ProcessInHand | undefined> {
  const { organization, id } = at;
  if (!uuid.test(id)) return undefined;
  const row = await readProcess(tx, organization, id, at.lock);
  if (row === undefined) return undefined;
  const workflow = await publishedWorkflow(tx, engine.catalogue, {
    organization,
    id: row.workflow,
    version: row.workflow_version,
    hash: row.workflow_hash,
  });
  return {
    id: row.id,
    title: row.title,
    state: stateFrom(row.state),
    version: row.version,
    openedAt: row.opened_at,
    programme: row.programme,
    territory: row.territory,
    workflow: inCalendarOf(workflow, row.calendar_days),
  };
}

export const holdProcess = (engine: Engine, tx: Tx, organization: string, id: string) =>
  findProcess(engine, tx, { organization, id, lock: true });

/** Stores the state that the machine answered; called by the kernel alone. */
export async function writeProcess(
  tx: Tx,
  organization: string,
  process: { id: string; version: number; state: Json; migrated?: PublishedWorkflow | undefined },
  at: Instant,
): Promise<void> {
  const { migrated } = process;
  const ended = typeof process.state === 'string';
  const row = [storedState(process.state), process.version, ended ? at : null, organization, process.id];
  // Sent in one turn: nothing here may wait, or the commit that follows would overtake it.
  await Promise.all([
    holdBallots(tx, organization, process.id),
    moveProcess(tx, row),
    ...(migrated === undefined
      ? []
      : [repinProcess(tx, [migrated.version, migrated.hash, organization, process.id])]),
    ...(ended
      ? [endWaits({ tx, organization, process: process.id }, at), askForHeads(tx, organization, at)]
      : []),
  ]);
}

const moveProcess = statement(`
  update process set state = $1, version = $2, closed_at = $3 where organization = $4 and id = $5`);

const repinProcess = statement(`
  update process set workflow_version = $1, workflow_hash = $2 where organization = $3 and id = $4`);

/** An end is a bare word, and a bare word at the top of a jsonb column is put differently by the two drivers. */
const storedState = (state: Json): object =>
  typeof state === 'string' ? { ended: state } : (state as object);

/** The state as it is told, from the column that keeps it. */
export function stateFrom(stored: object): Json {
  return 'ended' in stored ? (stored.ended as string) : (stored as Json);
}
