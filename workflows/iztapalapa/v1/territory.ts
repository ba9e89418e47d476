import { defineWorkflow, type TypedStage, type TypedWorkflow } from '../../../engine/workflow/define.ts';
import { areas } from './areas.ts';
import { inSource, ourChoice } from './basis.ts';
import { roles } from './roles.ts';

type Name = 'dialogues' | 'diagnosis' | 'agenda' | 'management' | 'evaluation';
type Stage = TypedStage<Name>;

const returned: Stage['gate'][number] = {
  rule: 'last-assembly-returned',
  params: { kinds: ['assembly'] },
  severity: 'programme',
  basis: inSource(
    '“asamblea por asamblea … un seguimiento puntual de devolución … y del cumplimiento de acuerdos”',
  ),
};

const dialogues: Stage = {
  title: { es: 'Diálogos y asambleas por manzana', en: 'Dialogues and assemblies by block' },
  activities: ['contributions', 'contributions-open'],
  gate: [
    {
      rule: 'block-assemblies-held',
      params: { atLeast: 1 },
      severity: 'programme',
      basis: inSource('“asambleas comunitarias en cerca de 6.500 manzanas”'),
    },
    {
      rule: 'several-channels-used',
      params: { minChannels: 2, minOffline: 1 },
      severity: 'programme',
      basis: inSource('“carteles, volantes, perifoneo, redes sociales”; how many of them is our choice'),
    },
    returned,
  ],
};

const diagnosis: Stage = {
  title: { es: 'Diagnóstico participativo', en: 'Participatory diagnosis' },
  after: ['dialogues'],
  activities: ['contributions', 'diagnosis'],
  gate: [
    {
      rule: 'diagnosis-recorded',
      params: { kind: 'participatory' },
      severity: 'programme',
      basis: inSource('“han desarrollado ya sus diagnósticos participativos”'),
    },
    returned,
  ],
};

const agenda: Stage = {
  title: { es: 'Agenda de desarrollo local', en: 'Local development agenda' },
  after: ['diagnosis'],
  activities: ['diagnosis', 'local-agenda', 'committees'],
  gate: [
    {
      rule: 'committee-elected',
      severity: 'programme',
      basis: inSource('“el colectivo de planeación electo”'),
    },
    {
      rule: 'agenda-approved',
      params: { owned: true },
      severity: 'programme',
      basis: inSource(
        '“formulación popular de agendas locales de desarrollo”; that each item has an owner is our choice',
      ),
    },
    returned,
    {
      rule: 'agreements-have-owner-and-due',
      severity: 'programme',
      basis: ourChoice(
        'Un acuerdo sin responsable ni fecha no se puede devolver a la asamblea siguiente.',
        'An agreement without an owner and a date cannot be returned to the next assembly.',
      ),
    },
  ],
};

const management: Stage = {
  title: { es: 'Cogestión y seguimiento de la agenda', en: 'Managing and following the agenda' },
  after: ['agenda'],
  activities: ['local-agenda', 'committees'],
  gate: [
    {
      rule: 'working-tables-followed',
      params: { within: { unit: 'natural-days', count: 60 } },
      severity: 'programme',
      basis: inSource(
        '“mesas técnicas resolutivas, a través de un seguimiento puntual”; sixty days is our choice',
      ),
    },
    {
      rule: 'urgent-matters-attended',
      params: { within: { unit: 'natural-days', count: 15 } },
      severity: 'programme',
      basis: inSource('“facilita una respuesta más oportuna”; fifteen days is our choice'),
    },
    returned,
  ],
};

/** Nothing of it was done and no day was set: the gate stays shut, as the candidacy tells. */
export const evaluation = {
  title: { es: 'Evaluación participativa', en: 'Participatory evaluation' },
  activities: ['evaluation-schedule', 'lessons'],
  gate: [
    {
      rule: 'evaluation-held',
      params: { minLessons: 1 },
      severity: 'programme',
      basis: inSource(
        '“Aún no realizamos ninguna evaluación”, “Aún no hemos programado fecha para la realización de una evaluación participativa”',
      ),
    },
  ],
} satisfies Stage;

/** The method of a territory, as its versions share it. */
export const territory = {
  format: 1,
  id: 'iztapalapa-territory',
  version: 1,
  title: { es: 'Diálogos y planeación en un territorio', en: 'Dialogues and planning in a territory' },
  jurisdiction: { country: 'MX', timeZone: 'America/Mexico_City' },
  roles,
  areas,
  throughout: [
    ...(['meetings', 'minutes', 'agreements', 'agreements-follow-up', 'last-assembly-return'] as const),
    ...(['block-assemblies', 'matters', 'working-tables', 'agenda-follow-up', 'remote-meetings'] as const),
    'moderation',
  ],
  stages: {
    dialogues,
    diagnosis,
    agenda,
    management,
    evaluation: { ...evaluation, after: [{ stage: 'management', is: 'begun' }] },
  },
} satisfies TypedWorkflow<Name>;

/** One of the 130 territories: a neighbourhood, colony, village or housing estate. */
export const iztapalapaTerritory = defineWorkflow(territory);
