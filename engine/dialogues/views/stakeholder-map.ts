import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** A group that the process must hear, and in how many held meetings it was. */
export interface SegmentView {
  readonly id: string;
  readonly name: string;
  readonly sensitive: boolean;
  readonly influence: 'low' | 'medium' | 'high' | null;
  readonly interest: 'low' | 'medium' | 'high' | null;
  readonly invited: readonly string[];
  readonly heardIn: number;
  /** Why it was taken off the map; null where it is on it. */
  readonly withdrawal: string | null;
}

export interface StakeholderMapView {
  /** When the map was declared as done; null where it was not. */
  readonly completedAt: string | null;
  readonly segments: readonly SegmentView[];
}

/** The stakeholder map of a process; nothing where there is no such process. */
export function stakeholderMapView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<StakeholderMapView | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    const map = await tx
      .selectFrom('stakeholder_map')
      .select('completed_at')
      .where('organization', '=', organization)
      .where('process', '=', process)
      .executeTakeFirst();
    const segments = await tx
      .selectFrom('segment')
      .select(['id', 'name', 'sensitive', 'influence', 'interest', 'invited', 'heard_in', 'withdrawal'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('mapped_at')
      .orderBy('id')
      .execute();
    return {
      completedAt: map?.completed_at ?? null,
      segments: segments.map(({ heard_in, ...segment }) => ({ ...segment, heardIn: heard_in })),
    };
  });
}
