import { defineFact } from '../../gates/fact.ts';
import { type AssessedCommitment, assessedCommitments } from '../assessment-rows.ts';

export type { AssessedCommitment };

/** Both sides' assessments of every adopted commitment at its end, and where they differ. */
export const commitmentAssessments = defineFact({
  name: 'commitmentAssessments',
  read: (scope): Promise<readonly AssessedCommitment[]> => assessedCommitments(scope, 'end-of-commitment'),
});
