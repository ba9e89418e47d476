import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { Answers } from '../read-answers.ts';

/** What an institution answered, whole; nothing where it did not. */
export interface InstitutionAnswersLine {
  readonly institution: string;
  readonly title: string;
  readonly answers: Answers | null;
}

const most = 10_000;

/** What every institution answered, once the answers are published; nothing before. Read when a sheet of them is asked for. */
export function institutionAnswersView(
  engine: Engine,
  at: { organization: string; process: string; questionnaire: string },
): Promise<readonly InstitutionAnswersLine[] | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    const rows = await tx
      .selectFrom('surveyed_institution')
      .innerJoin('questionnaire', (join) =>
        join
          .onRef('questionnaire.organization', '=', 'surveyed_institution.organization')
          .onRef('questionnaire.process', '=', 'surveyed_institution.process')
          .onRef('questionnaire.id', '=', 'surveyed_institution.questionnaire'),
      )
      .leftJoin('questionnaire_answer', (join) =>
        join
          .onRef('questionnaire_answer.organization', '=', 'surveyed_institution.organization')
          .onRef('questionnaire_answer.process', '=', 'surveyed_institution.process')
          .onRef('questionnaire_answer.id', '=', 'surveyed_institution.answer'),
      )
      .select([
        'surveyed_institution.code as institution',
        'surveyed_institution.title',
        'questionnaire_answer.answers',
      ])
      .where('surveyed_institution.organization', '=', organization)
      .where('surveyed_institution.process', '=', process)
      .where('surveyed_institution.questionnaire', '=', at.questionnaire)
      .where('questionnaire.published_at', 'is not', null)
      .orderBy('surveyed_institution.code')
      .limit(most)
      .execute();
    return rows;
  });
}
