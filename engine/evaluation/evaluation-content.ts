import type { FactScope } from '../gates/fact.ts';

/** What the evaluation says: every assessment in force, every note on a difference, every lesson; what its hash is over. */
export async function evaluationContent({ tx, organization, process }: FactScope) {
  const assessments = await tx
    .selectFrom('assessment')
    .select(['id', 'commitment', 'side', 'phase', 'answers', 'grounds', 'evidence', 'assessed_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('superseded_at', 'is', null)
    .orderBy('id')
    .execute();
  const notes = await tx
    .selectFrom('discrepancy_note')
    .select(['id', 'commitment', 'phase', 'scale', 'scale_version', 'own', 'independent', 'note', 'noted_by'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('id')
    .execute();
  const lessons = await tx
    .selectFrom('lesson')
    .select(['id', 'commitment', 'about', 'lesson'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('id')
    .execute();
  return { assessments, notes, lessons };
}
