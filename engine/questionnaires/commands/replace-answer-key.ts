import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Slug } from '../../kernel/values.ts';
import { answerCodeHash, drawAnswerCode } from '../answer-code.ts';
import { questionnaireLifecycle, surveyedInstitutionLifecycle } from '../machine.ts';
import { readInstitution, scopeOf, writeInstitution } from '../questionnaire-row.ts';

/** Gives an institution another key, where the first was lost or is in wrong hands; the first opens nothing any more. */
export const replaceAnswerKey = defineCommand({
  name: 'replace-answer-key',
  input: z.strictObject({ questionnaire: Id, institution: Slug }),
  by: ['team', 'secretary'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  course: 'always',
  async record(context) {
    const { questionnaire, institution: code } = context.input;
    const scope = scopeOf(context, questionnaire);
    const institution = await readInstitution(scope, { code });
    if (institution === undefined) return invalid('institution', 'institution-not-asked', { code });
    const refused = await context.step(surveyedInstitutionLifecycle, institution.id, 'replace-answer-key');
    if (refused !== undefined) return refused;
    const key = drawAnswerCode();
    await writeInstitution(scope, institution.id, { key_hash: answerCodeHash(key) });
    const payload = { questionnaire, institution: code };
    return { event: { type: 'answer-key-replaced', payload }, once: { keys: [key] } };
  },
});
