import type { Catalogue } from '../catalogue.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Json } from '../kernel/canonical.ts';
import type { RecordedMigration, VersionNamed } from '../workflow/migration/mapping.ts';
import { migrateState } from '../workflow/migration/migrate-state.ts';
import { type PublishedWorkflow, publishedWorkflow, WorkflowAltered } from '../workflow/registry.ts';
import type { LedgerEvent } from './event.ts';
import type { Machines } from './walk-ledger.ts';

/** What the ledger of a process is folded by: the version that it began with, and after each migration the next. */
export interface ProcessMachines extends Machines {
  /** The version that the events so far have brought the process to. */
  inForce(): PublishedWorkflow;
}

/**
 * The machines of a process, by what its ledger tells. `stored` is the version that its row names: a process that was
 * never migrated began with it.
 */
export function processMachines(
  tx: Tx,
  catalogue: Catalogue,
  { organization, stored }: { organization: string; stored: PublishedWorkflow },
): ProcessMachines {
  const known = new Map([[stored.hash, stored]]);
  let inForce = stored;
  const read = async ({ workflow: id, version, hash }: VersionNamed): Promise<void> => {
    if (known.has(hash)) return;
    const found = await published(tx, catalogue, { organization, id, version, hash });
    if (found !== undefined) known.set(hash, found);
  };
  return {
    inForce: () => inForce,
    machineOf: (kind) =>
      kind === 'process' ? inForce.machine : catalogue.lifecycle(kind, inForce.pins.lifecycles[kind]),
    async learn(events) {
      for (const named of versionsIn(events)) await read(named);
      const opened = openedWith(events[0]);
      if (opened !== undefined) inForce = known.get(opened.hash) ?? inForce;
    },
    migrate(migration: RecordedMigration, state: Json) {
      const to = known.get(migration.to.hash);
      if (to === undefined) return undefined;
      const after = migrateState(inForce.spec, to.spec, state, migration);
      inForce = to;
      return after;
    },
  };
}

const versionsIn = (events: readonly LedgerEvent[]): VersionNamed[] => [
  ...events.slice(0, 1).flatMap((event) => openedWith(event) ?? []),
  ...events.flatMap(({ body }) => (body.steps ?? []).flatMap(({ migration }) => migration?.to ?? [])),
];

/** The version that a process was opened on: its first event says so. */
function openedWith(event: LedgerEvent | undefined): VersionNamed | undefined {
  if (event?.seq !== 1) return undefined;
  const { workflow, version, hash } = (event.body.payload ?? {}) as Partial<VersionNamed>;
  if (workflow === undefined || version === undefined || hash === undefined) return undefined;
  return { workflow, version, hash };
}

/** A version that a ledger names; nothing where it is gone or is another: then the ledger does not fold. */
async function published(
  tx: Tx,
  catalogue: Catalogue,
  at: { organization: string; id: string; version: number; hash: string },
): Promise<PublishedWorkflow | undefined> {
  const row = await tx
    .selectFrom('workflow_version')
    .select('id')
    .where('organization', '=', at.organization)
    .where('id', '=', at.id)
    .where('version', '=', at.version)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  try {
    return await publishedWorkflow(tx, catalogue, at);
  } catch (error) {
    if (error instanceof WorkflowAltered) return undefined;
    throw error;
  }
}
