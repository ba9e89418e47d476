import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { answerCodeHash } from '../answer-code.ts';
import { readInstitution } from '../questionnaire-row.ts';
import type { Answers } from '../read-answers.ts';

/** What whoever has an institution's key is shown: whose it is, and what it answered so far. */
export interface ByKey {
  readonly institution: string;
  readonly title: string;
  readonly answers: Answers | null;
}

/** The institution that a key answers for; nothing where the key opens nothing here. */
export function questionnaireByKey(
  engine: Engine,
  at: { organization: string; process: string; questionnaire: string; key: string },
): Promise<ByKey | undefined> {
  return inProcess(engine, at, async (found) => {
    const scope = { ...found, questionnaire: at.questionnaire };
    const institution = await readInstitution(scope, { keyHash: answerCodeHash(at.key) });
    if (institution === undefined) return undefined;
    const { tx, organization, process } = found;
    const answer =
      institution.answer === null
        ? undefined
        : await tx
            .selectFrom('questionnaire_answer')
            .select('answers')
            .where('organization', '=', organization)
            .where('process', '=', process)
            .where('id', '=', institution.answer)
            .executeTakeFirst();
    return { institution: institution.code, title: institution.title, answers: answer?.answers ?? null };
  });
}
