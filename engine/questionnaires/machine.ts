import { defineLifecycle } from '../kernel/machine.ts';

/** A questionnaire: drafted, frozen so that all are asked the same, closed, and its figures published once. */
export const questionnaireLifecycle = defineLifecycle(
  'questionnaire',
  {
    kind: 'questionnaire',
    version: 1,
    initial: 'drafted',
    states: {
      drafted: {
        'amend-questionnaire': 'drafted',
        'freeze-questionnaire': 'frozen',
      },
      frozen: {
        'send-questionnaire': 'frozen',
        'extend-questionnaire': 'frozen',
        'remind-institutions': 'frozen',
        'replace-answer-key': 'frozen',
        'answer-as-institution': 'frozen',
        'enter-institution-answer': 'frozen',
        'open-questionnaire': 'frozen',
        'issue-answer-codes': 'frozen',
        'answer-as-citizen': 'frozen',
        'enter-citizen-answer': 'frozen',
        'close-questionnaire': 'closed',
      },
      closed: { 'publish-answers': 'published' },
      published: {},
    },
  },
  undefined,
  { begunBy: ['draft-questionnaire'] },
);

/** An institution that is asked. A later answer takes the place of an earlier one, while there is time. */
export const surveyedInstitutionLifecycle = defineLifecycle('surveyed_institution', {
  kind: 'surveyed-institution',
  version: 1,
  initial: 'asked',
  batches: true,
  states: {
    asked: {
      'answer-as-institution': 'answered',
      'enter-institution-answer': 'answered',
      'replace-answer-key': 'asked',
    },
    answered: {
      'answer-as-institution': 'answered',
      'enter-institution-answer': 'answered',
      'replace-answer-key': 'answered',
    },
  },
});
