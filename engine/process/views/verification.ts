import type { Engine } from '../../kernel/engine.ts';
import { findProcess } from '../../kernel/process-row.ts';
import { holdHead, organizationLedger } from '../../ledger/append.ts';
import { genesis } from '../../ledger/event.ts';
import { type Verification, verifyProcess } from '../../ledger/verify.ts';
import { verifyOrganizationLedger } from '../../ledger/verify-organization.ts';
import { WorkflowAltered } from '../../workflow/registry.ts';

/** Verifies one process from its ledger; nothing where the organization has no such process. */
export function verifyOne(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<Verification | undefined> {
  const { organization } = at;
  return engine
    .unit(organization, async (tx) => {
      const process = await findProcess(engine, tx, { organization, id: at.process, lock: true });
      if (process === undefined) return { commit: false, value: undefined };
      const { workflow, state } = process;
      const whole = { organization, process: process.id, workflow, state };
      return { commit: false, value: await verifyProcess(tx, engine.catalogue, whole) };
    })
    .catch((error) => {
      if (error instanceof WorkflowAltered) return unreadable(at.process, error);
      throw error;
    });
}

/** Without its workflow a ledger cannot be followed: that is the fault, and all that can be said. */
const unreadable = (process: string, { workflow }: WorkflowAltered): Verification => ({
  ledger: process,
  events: 0,
  things: 0,
  sealedRows: 0,
  erasedRows: 0,
  head: genesis,
  faults: [{ code: 'row-altered', where: `workflow/${workflow}` }],
});

/** Verifies an organization's own ledger first and then every process of it, one transaction each. */
export async function* verifyOrganization(
  engine: Engine,
  organization: string,
): AsyncGenerator<Verification> {
  yield await engine.unit(organization, async (tx) => {
    await holdHead(tx, organization, organizationLedger);
    return { commit: false, value: await verifyOrganizationLedger(tx, organization) };
  });
  const processes = await engine.unit(organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('process')
      .select('id')
      .where('organization', '=', organization)
      .orderBy('id')
      .execute(),
  }));
  for (const { id } of processes) {
    const verified = await verifyOne(engine, { organization, process: id });
    if (verified !== undefined) yield verified;
  }
}
