import type { PlanSnapshot } from '../../database/tables/plan.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** A version of the plan as it was made, whole. Anyone can compute its hash again from `content`. */
export interface PlanVersionView {
  readonly version: number;
  readonly cause: string;
  readonly hash: string;
  readonly madeAt: string;
  readonly withdrawnAt: string | null;
  readonly content: PlanSnapshot;
}

/** One version of the plan; nothing where it has no such version. */
export function planVersionView(
  engine: Engine,
  at: { organization: string; process: string; version: number },
): Promise<PlanVersionView | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) =>
    tx
      .selectFrom('plan_version')
      .select(['version', 'cause', 'hash', 'made_at as madeAt', 'withdrawn_at as withdrawnAt', 'content'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('version', '=', at.version)
      .executeTakeFirst(),
  );
}
