import { defineActivity } from '../workflow/activity.ts';

/** A questionnaire to institutions: drafted, frozen, sent with a deadline, answered, closed and published. */
export const questionnaireActivity = defineActivity({
  name: 'questionnaires',
  version: 1,
  commands: [
    'draft-questionnaire',
    'amend-questionnaire',
    'freeze-questionnaire',
    'send-questionnaire',
    'extend-questionnaire',
    'replace-answer-key',
    'answer-as-institution',
    'enter-institution-answer',
    'close-questionnaire',
    'publish-answers',
  ],
  lifecycles: ['questionnaire', 'surveyed-institution'],
});

/** The same questionnaire asked of the public. */
export const mirroredQuestionnaires = defineActivity({
  name: 'mirrored-questionnaires',
  version: 1,
  commands: ['open-questionnaire', 'issue-answer-codes', 'answer-as-citizen', 'enter-citizen-answer'],
  lifecycles: ['questionnaire'],
});
