import { defineDomain } from '../kernel/domain.ts';
import { mirroredQuestionnaires, questionnaireActivity } from './activities.ts';
import { amendQuestionnaire } from './commands/amend-questionnaire.ts';
import { answerAsCitizen } from './commands/answer-as-citizen.ts';
import { answerAsInstitution } from './commands/answer-as-institution.ts';
import { closeQuestionnaire } from './commands/close-questionnaire.ts';
import { draftQuestionnaire } from './commands/draft-questionnaire.ts';
import { enterCitizenAnswer } from './commands/enter-citizen-answer.ts';
import { enterInstitutionAnswer } from './commands/enter-institution-answer.ts';
import { extendQuestionnaire } from './commands/extend-questionnaire.ts';
import { freezeQuestionnaire } from './commands/freeze-questionnaire.ts';
import { issueAnswerCodes } from './commands/issue-answer-codes.ts';
import { openQuestionnaire } from './commands/open-questionnaire.ts';
import { publishAnswers } from './commands/publish-answers.ts';
import { remindInstitutions } from './commands/remind-institutions.ts';
import { replaceAnswerKey } from './commands/replace-answer-key.ts';
import { sendQuestionnaire } from './commands/send-questionnaire.ts';
import { questionnaireLifecycle, surveyedInstitutionLifecycle } from './machine.ts';
import { questionnaireAnswered } from './rules/questionnaire-answered.ts';
import { questionnaireMirrored } from './rules/questionnaire-mirrored.ts';
import { questionnairePublished } from './rules/questionnaire-published.ts';
import { answersComeFirst, answersUntilItEnds } from './while-process-runs.ts';

/** What institutions are asked, what they and the public answer, and the two beside each other. */
export const questionnaires = defineDomain({
  name: 'questionnaires',
  commands: [
    draftQuestionnaire,
    amendQuestionnaire,
    freezeQuestionnaire,
    sendQuestionnaire,
    remindInstitutions,
    extendQuestionnaire,
    replaceAnswerKey,
    answerAsInstitution,
    enterInstitutionAnswer,
    openQuestionnaire,
    issueAnswerCodes,
    answerAsCitizen,
    enterCitizenAnswer,
    closeQuestionnaire,
    publishAnswers,
  ],
  rules: [questionnaireAnswered, questionnaireMirrored, questionnairePublished],
  activities: [questionnaireActivity, mirroredQuestionnaires],
  lifecycles: [questionnaireLifecycle, surveyedInstitutionLifecycle],
  guards: [answersUntilItEnds, answersComeFirst],
  personal: { notPersonal: { 'questionnaire_answer.superseded_by': 'the answer that took its place' } },
  sealed: [
    { table: 'questionnaire', columns: ['content'] },
    { table: 'surveyed_institution', columns: ['title'], batches: true },
    { table: 'questionnaire_answer', columns: ['answers', 'about'] },
  ],
});
