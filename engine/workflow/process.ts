import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Json } from '../kernel/canonical.ts';
import type { OwnDays } from './calendar.ts';
import type { PublishedWorkflow } from './registry.ts';

/** A process under its lock: its row, the workflow version that it runs on, and that version's machine. */
export interface ProcessInHand {
  readonly id: string;
  readonly title: string;
  readonly state: Json;
  readonly version: number;
  readonly openedAt: string;
  /** The process that it was opened under, and the territory that it is in. */
  readonly programme: string | null;
  readonly territory: string | null;
  readonly workflow: PublishedWorkflow;
}

/** Reads a process's row, and holds it for the rest of the transaction where `lock` is set. */
export async function readProcess(tx: Tx, organization: string, id: string, lock: boolean) {
  const [row] = await (lock ? lockRow : readRow)(tx, [organization, id]);
  return row;
}

interface ProcessRow {
  readonly id: string;
  readonly title: string;
  readonly state: object;
  readonly version: number;
  readonly opened_at: string;
  readonly programme: string | null;
  readonly territory: string | null;
  readonly workflow: string;
  readonly workflow_version: number;
  readonly workflow_hash: string;
  /** The days that the organization closed or opened; null where it has none of its own. */
  readonly calendar_days: OwnDays | null;
}

const row = `
  select id, title, state, version, opened_at, programme, territory, workflow, workflow_version, workflow_hash,
    (select calendar_days from organization as own where own.organization = process.organization) as calendar_days
  from process where organization = $1 and id = $2`;
const readRow = statement<ProcessRow>(row);
const lockRow = statement<ProcessRow>(`${row} for update`);
