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
import { inPlan, inRecord } from '../source.ts';
import { publishedTable } from '../votes.ts';
import { winningTexts } from '../winning-texts.ts';

const record = inRecord('ogp-clpln0001');

export const connectedManagement: Commitment = {
  code: 'connected-management',
  ogpId: sourced('CLPLN0001', record),
  title: sourced(publishedTable.value['connected-management'].title, publishedTable.source),
  problem: winningTexts['connected-management'].problem,
  statusQuo: illustrative(
    'Cada canal de atención registra por separado, no hay número de seguimiento común y no se mide la satisfacción.',
    whyStatusQuo,
  ),
  action: winningTexts['connected-management'].description,
  lead: inferred(
    'Dirección de Control y Gobierno Abierto',
    inPlan(14),
    'The only unit that the description names; the record lists it among five without saying which leads.',
  ),
  supporting: inferred(
    ['Secretaría Municipal', 'Comuna Digital', 'Gestión de Personas', 'Dirección de Desarrollo Comunitario'],
    record,
    whyTranslated,
  ),
  values: inferred(['technology', 'accountability', 'transparency'], record, whyTranslated),
  policyAreas: illustrative(['public-service-delivery', 'digital-governance'], whyPolicyAreas),
  startsOn: inferred('2022-01-03', record, whyDay),
  endsOn: inferred('2024-09-30', record, whyDay),
  milestones: illustrative(
    [
      {
        code: 'connected-1',
        title: 'Diagnósticos externo e interno de la atención, publicados',
        startsOn: '2022-01-03',
        dueOn: '2022-09-30',
        responsible: 'Comuna Digital',
        evidenceAsked: 'Informes de ambos diagnósticos con sus instrumentos',
      },
      {
        code: 'connected-2',
        title: 'Sistema Integral Unificado en operación, con seguimiento por la comunidad',
        startsOn: '2022-07-01',
        dueOn: '2023-12-31',
        responsible: 'Comuna Digital',
        evidenceAsked: 'Sistema en línea y reporte de requerimientos por canal',
      },
      {
        code: 'connected-3',
        title: 'Piloto de Transparencia Focalizada en tres unidades',
        startsOn: '2023-01-02',
        dueOn: '2024-09-30',
        responsible: 'Dirección de Control y Gobierno Abierto',
        evidenceAsked: 'Publicaciones de las tres unidades y su evaluación',
      },
    ],
    whyMilestones,
  ),
  indicators: illustrative(
    [
      { name: 'Requerimientos con número de seguimiento', unit: 'percent', baseline: 0, target: 90 },
      { name: 'Tiempo medio de respuesta', unit: 'days', baseline: 28, target: 12 },
    ],
    whyIndicators,
  ),
};
