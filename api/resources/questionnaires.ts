import { z } from 'zod';
import {
  institutionComparisonView,
  questionnairesView,
  questionnaireView,
  surveyedInstitutionsView,
} from '../../engine/index.ts';
import { inProcess, Name, type Resource, resource } from '../resource.ts';

const all = `${inProcess}/questionnaires` as const;
const one = `${all}/{questionnaire}` as const;
const domain = 'questionnaires';

/** What is asked, who answered, and what both sides say: public, as far as it tells of nobody. */
export const questionnaireResources: readonly Resource[] = [
  resource({ path: all, name: 'questionnaires', domain, after: z.uuid(), view: questionnairesView }),
  resource({ path: one, name: 'questionnaire', domain, view: questionnaireView }),
  resource({
    path: `${one}/institutions`,
    name: 'surveyed-institutions',
    domain,
    query: { which: z.enum(['all', 'owing', 'covered']).default('all') },
    after: Name,
    view: surveyedInstitutionsView,
  }),
  resource({
    path: `${one}/institutions/{institution}`,
    name: 'institution-comparison',
    domain,
    params: { institution: Name },
    view: institutionComparisonView,
  }),
];
