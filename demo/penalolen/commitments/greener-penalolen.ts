import { illustrative, inferred, sourced } from '../../provenance.ts';
import {
  type Commitment,
  whyDay,
  whyIndicators,
  whyMilestones,
  whyPolicyAreas,
  whyStatusQuo,
  whyTranslated,
} from '../commitment.ts';
import { inRecord } from '../source.ts';
import { publishedTable } from '../votes.ts';
import { winningTexts } from '../winning-texts.ts';

const record = inRecord('ogp-clpln0002');

export const greenerPenalolen: Commitment = {
  code: 'greener-penalolen',
  ogpId: sourced('CLPLN0002', record),
  title: sourced(publishedTable.value['greener-penalolen'].title, publishedTable.source),
  problem: winningTexts['greener-penalolen'].problem,
  statusQuo: illustrative(
    'Hay programas ambientales municipales, pero las normas locales se escriben sin una instancia abierta y dependen de cada administración.',
    whyStatusQuo,
  ),
  action: winningTexts['greener-penalolen'].description,
  lead: inferred(
    'Gestión Ambiental',
    record,
    'The only institution of the record ("Environment Management").',
  ),
  supporting: illustrative(
    ['Departamento de Participación Ciudadana', 'Secretaría Comunal de Planificación'],
    'The record names no supporting institution.',
  ),
  values: inferred(['participation', 'transparency', 'accountability'], record, whyTranslated),
  policyAreas: illustrative(['environment-and-climate', 'public-participation'], whyPolicyAreas),
  startsOn: inferred('2022-01-03', record, whyDay),
  endsOn: inferred('2024-09-30', record, whyDay),
  milestones: illustrative(
    [
      {
        code: 'greener-1',
        title: 'Diagnóstico ambiental participativo por macrosector, publicado',
        startsOn: '2022-01-03',
        dueOn: '2022-12-31',
        responsible: 'Gestión Ambiental',
        evidenceAsked: 'Informe publicado y actas de los encuentros',
      },
      {
        code: 'greener-2',
        title: 'Ordenanza ambiental co-creada y presentada al concejo',
        startsOn: '2022-07-01',
        dueOn: '2024-06-30',
        responsible: 'Gestión Ambiental',
        evidenceAsked: 'Texto de la ordenanza y respuesta a los aportes',
      },
      {
        code: 'greener-3',
        title: 'Programa de educación y participación ambiental en los cinco macrosectores',
        startsOn: '2022-07-01',
        dueOn: '2024-09-30',
        responsible: 'Departamento de Participación Ciudadana',
        evidenceAsked: 'Registro de actividades con asistencia contada por grupo',
      },
    ],
    whyMilestones,
  ),
  indicators: illustrative(
    [
      { name: 'Instrumentos ambientales co-creados y aprobados', unit: 'count', baseline: 0, target: 2 },
      { name: 'Macrosectores con actividades de educación ambiental', unit: 'count', baseline: 1, target: 5 },
    ],
    whyIndicators,
  ),
};
