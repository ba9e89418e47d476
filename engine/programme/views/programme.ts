import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { readChildren, readTotals } from '../read-children.ts';
import { nothing, rollUp, type Sum } from '../roll-up.ts';
import { type StageColumn, stagesOfChildren } from '../stages-of-children.ts';

/** A programme added up: its children by stage and end, and what they did in all. */
export interface ProgrammeView extends Sum {
  readonly process: string;
  readonly title: string;
  readonly territory: string | null;
  /** The stages of the children's workflows, in their order; the figures name them by `stage`. */
  readonly columns: readonly StageColumn[];
}

/** Everything of a programme in figures; nothing where the organization has no such process. */
export function programmeView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<ProgrammeView | undefined> {
  return inProcess(engine, at, async (scope, { id, title, territory }) => {
    const [alike, totals] = await Promise.all([readChildren(scope), readTotals(scope)]);
    const { columns, stagesOf } = await stagesOfChildren(engine, scope, alike);
    const sum = rollUp(alike, totals, () => 'all', stagesOf).get('all') ?? nothing();
    return { process: id, title, territory, columns, ...sum };
  });
}
