import { defineFact } from '../../gates/fact.ts';

/** How a questionnaire stands, by the totals that its commands keep. */
export interface QuestionnaireStanding {
  readonly questionnaire: string;
  readonly code: string;
  readonly state: string;
  readonly sent: number;
  readonly answered: number;
  readonly citizens: number;
  readonly covered: number;
}

/** Every questionnaire of a process that was sent; there are few, and no answer is read. */
export const questionnaireStandings = defineFact({
  name: 'questionnaireStandings',
  read({ tx, organization, process }): Promise<readonly QuestionnaireStanding[]> {
    return tx
      .selectFrom('questionnaire')
      .select(['id as questionnaire', 'code', 'state', 'sent', 'answered', 'citizens', 'covered'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('sent', '>', 0)
      .orderBy('id')
      .limit(100)
      .execute();
  },
});
