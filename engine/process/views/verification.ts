import type { Engine } from '../../kernel/engine.ts';
import { findProcess } from '../../kernel/process-row.ts';
import { type Verification, verifyProcess } from '../../ledger/verify.ts';

/** Verifies one process from its ledger; nothing where the organization has no such process. */
export function verifyOne(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<Verification | undefined> {
  const { organization } = at;
  return engine.unit(organization, async (tx) => {
    const process = await findProcess(engine, tx, { organization, id: at.process, lock: true });
    if (process === undefined) return { commit: false, value: undefined };
    const { workflow, state } = process;
    const whole = { organization, process: process.id, workflow, state };
    return { commit: false, value: await verifyProcess(tx, engine.catalogue, whole) };
  });
}

/** Verifies every process of an organization, one transaction each. */
export async function* verifyOrganization(
  engine: Engine,
  organization: string,
): AsyncGenerator<Verification> {
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
