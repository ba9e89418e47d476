import { exceptionsListed, type FactScope } from '../../gates/fact.ts';
import type { Tally } from '../tally/tally.ts';

/** The consultations of a process that count for its stage, each with its last published result; there are one or two. */
export async function latestResults({ tx, organization, process }: FactScope) {
  const rows = await tx
    .selectFrom('consultation')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('consultation_result')
          .select('tally')
          .whereRef('consultation_result.organization', '=', 'consultation.organization')
          .whereRef('consultation_result.process', '=', 'consultation.process')
          .whereRef('consultation_result.consultation', '=', 'consultation.id')
          .orderBy('version', 'desc')
          .limit(1)
          .as('result'),
      (join) => join.onTrue(),
    )
    .select(['consultation.id', 'consultation.round', 'consultation.outcome', 'consultation.charter'])
    .select('result.tally')
    .where('consultation.organization', '=', organization)
    .where('consultation.process', '=', process)
    .where('consultation.repeated_by', 'is', null)
    .where('consultation.state', 'not in', ['drafted', 'discarded'])
    .orderBy('consultation.id')
    .limit(exceptionsListed)
    .execute();
  return rows.map((row) => ({ ...row, tally: row.tally as Tally | null }));
}
