import type { FactScope } from '../gates/fact.ts';
import type { ScaleAnswer } from '../scales/scale.ts';
import { type Discrepancy, discrepanciesBetween } from './discrepancies.ts';

export interface NotedDiscrepancy extends Discrepancy {
  /** Whether a note on exactly these two answers is on record. */
  readonly noted: boolean;
}

/** A commitment of the plan, the answers of each side in a phase, and where they differ. */
export interface AssessedCommitment {
  readonly commitment: string;
  readonly code: string;
  readonly own: readonly ScaleAnswer[] | undefined;
  readonly independent: readonly ScaleAnswer[] | undefined;
  readonly discrepancies: readonly NotedDiscrepancy[];
}

/** Both sides on every adopted commitment, in one phase. */
export async function assessedCommitments(
  { tx, organization, process }: FactScope,
  phase: 'inception' | 'end-of-commitment',
): Promise<AssessedCommitment[]> {
  const commitments = await tx
    .selectFrom('commitment')
    .select(['id', 'code'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('state', '=', 'adopted')
    .orderBy('number')
    .execute();
  const assessments = await tx
    .selectFrom('assessment')
    .select(['commitment', 'side', 'answers'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('phase', '=', phase)
    .where('superseded_at', 'is', null)
    .execute();
  const notes = await tx
    .selectFrom('discrepancy_note')
    .select(['commitment', 'scale', 'scale_version', 'own', 'independent'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('phase', '=', phase)
    .execute();
  return commitments.map(({ id, code }) => {
    const of = (side: string) =>
      assessments.find((one) => one.commitment === id && one.side === side)?.answers;
    const own = of('own');
    const independent = of('independent');
    const discrepancies = discrepanciesBetween(own ?? [], independent ?? []).map((one) => ({
      ...one,
      noted: notes.some(
        (note) =>
          note.commitment === id &&
          note.scale === one.scale &&
          note.scale_version === one.version &&
          note.own === one.own &&
          note.independent === one.independent,
      ),
    }));
    return { commitment: id, code, own, independent, discrepancies };
  });
}
