import type { Engine } from '../../kernel/engine.ts';
import { findProcess } from '../../kernel/process-row.ts';
import { holdHead, organizationLedger } from '../../ledger/append.ts';
import { genesis } from '../../ledger/event.ts';
import { type Fault, type Verification, verifyProcess } from '../../ledger/verify.ts';
import { compareHeads, recordedHead } from '../../ledger/verify-heads.ts';
import { verifyOrganizationLedger } from '../../ledger/verify-organization.ts';
import { WorkflowAltered } from '../../workflow/registry.ts';

/**
 * Verifies one process from its ledger, and against what its organization's ledger told of it; nothing where the
 * organization has no such process and never had.
 */
export function verifyOne(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<Verification | undefined> {
  const { organization } = at;
  return engine
    .unit(organization, async (tx) => {
      const process = await findProcess(engine, tx, { organization, id: at.process, lock: true });
      const head = await recordedHead(tx, organization, at.process);
      const cut = await compareHeads(tx, organization, head === undefined ? [] : [head]);
      if (process === undefined) {
        // Its organization told of it: what was there is gone, and that is the fault.
        const missing = { code: 'row-missing', where: `process/${at.process}` } as const;
        return { commit: false, value: head && nothingLeft(at.process, missing, ...cut) };
      }
      const { workflow, state } = process;
      const whole = { organization, process: process.id, workflow, state };
      const verified = await verifyProcess(tx, engine.catalogue, whole);
      return { commit: false, value: { ...verified, faults: [...verified.faults, ...cut] } };
    })
    .catch((error) => {
      // Without its workflow a ledger cannot be followed: that is the fault, and all that can be said.
      if (error instanceof WorkflowAltered)
        return nothingLeft(at.process, { code: 'row-altered', where: `workflow/${error.workflow}` });
      throw error;
    });
}

const nothingLeft = (process: string, ...faults: readonly Fault[]): Verification => ({
  ledger: process,
  events: 0,
  things: 0,
  sealedRows: 0,
  erasedRows: 0,
  head: genesis,
  faults,
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
