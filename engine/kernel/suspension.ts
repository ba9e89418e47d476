import type { Tx } from '../database/unit-of-work.ts';
import { regions } from '../workflow/regions.ts';
import { type Refused, refuse } from './refusals.ts';

/**
 * A refusal as it is told where the process is suspended: then that is what stands in the way, whatever the stage.
 * The reason is the one that was given in public when it was suspended.
 */
export async function tellSuspension(
  tx: Tx,
  at: { readonly organization: string; readonly process: string },
  refused: Refused,
): Promise<Refused> {
  const { refusal } = refused;
  if (refusal.code !== 'not-accepted-in-stage' || regions(refusal.state).standing !== 'suspended')
    return refused;
  const change = await tx
    .selectFrom('standing_change')
    .select(['changed_at', 'reason'])
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('kind', '=', 'suspended')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { command, open } = refusal;
  const since = change?.changed_at ?? null;
  return refuse({ code: 'process-suspended', command, since, why: change?.reason ?? null, open });
}
