import { illustrative, inferred, sourced } from '../../provenance.ts';
import {
  type Commitment,
  whyIndicators,
  whyMilestones,
  whyPolicyAreas,
  whyStatusQuo,
} from '../commitment.ts';
import { inPlan, inRecord } from '../source.ts';
import { publishedTable } from '../votes.ts';
import { winningTexts } from '../winning-texts.ts';

const unread = 'The record of this commitment was not read.';
const dates = inRecord('ogp-plan-record');

export const disabilityInclusion: Commitment = {
  code: 'disability-inclusion',
  ogpId: illustrative('CLPLN0003', `${unread} The number follows the other two.`),
  title: sourced(publishedTable.value['disability-inclusion'].title, publishedTable.source),
  problem: winningTexts['disability-inclusion'].problem,
  statusQuo: illustrative(
    'La Unidad de Discapacidad atiende en un solo lugar, los beneficios se informan caso a caso y las personas cuidadoras no tienen una red.',
    whyStatusQuo,
  ),
  action: winningTexts['disability-inclusion'].description,
  lead: inferred('Unidad de Discapacidad', inPlan(13), 'The unit that the description names.'),
  supporting: illustrative(['Dirección de Desarrollo Comunitario', 'Gestión de Personas'], unread),
  values: illustrative(['participation', 'transparency'], unread),
  policyAreas: illustrative(['inclusion', 'public-service-delivery'], whyPolicyAreas),
  startsOn: illustrative('2022-01-03', `${unread} As the other two.`),
  endsOn: inferred('2024-09-30', dates, 'The end of the plan; its last day.'),
  milestones: illustrative(
    [
      {
        code: 'disability-1',
        title: 'Atención territorial programada por macrosector y mapa de servicios de salud, publicados',
        startsOn: '2022-01-03',
        dueOn: '2022-12-31',
        responsible: 'Unidad de Discapacidad',
        evidenceAsked: 'Calendario publicado y mapa en formato accesible',
      },
      {
        code: 'disability-2',
        title: 'Redes de cuidadoras y cuidadores constituidas en los cinco macrosectores',
        startsOn: '2022-07-01',
        dueOn: '2023-12-31',
        responsible: 'Dirección de Desarrollo Comunitario',
        evidenceAsked: 'Actas de constitución, sin nómina de integrantes',
      },
      {
        code: 'disability-3',
        title: 'Funcionarios capacitados en buen trato y convenios de transporte firmados',
        startsOn: '2023-01-02',
        dueOn: '2024-09-30',
        responsible: 'Gestión de Personas',
        evidenceAsked: 'Registro de capacitación por unidad y convenios',
      },
    ],
    whyMilestones,
  ),
  indicators: illustrative(
    [
      { name: 'Macrosectores con atención programada', unit: 'count', baseline: 1, target: 5 },
      { name: 'Funcionarios de atención capacitados', unit: 'percent', baseline: 8, target: 60 },
    ],
    whyIndicators,
  ),
};
