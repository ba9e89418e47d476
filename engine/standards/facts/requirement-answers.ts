import { defineFact } from '../../gates/fact.ts';

/** What the assessor says of a requirement, as it stands. */
export interface RequirementAnswer {
  readonly standard: string;
  readonly requirement: string;
  readonly answer: 'yes' | 'no' | 'not-told';
}

/** The assessor's answers that stand: some ten of a standard. */
export const requirementAnswers = defineFact({
  name: 'requirementAnswers',
  async read({ tx, organization, process }): Promise<readonly RequirementAnswer[]> {
    return tx
      .selectFrom('requirement_assessment')
      .select(['standard', 'requirement', 'answer'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('superseded_at', 'is', null)
      .orderBy('requirement')
      .execute();
  },
});
