import { defineWorkflow, type TypedStage } from '../../../engine/workflow/define.ts';
import { areas } from './areas.ts';
import { inSource } from './basis.ts';
import { roles } from './roles.ts';
import { evaluation } from './territory.ts';

type Stage = TypedStage<'opening' | 'extension' | 'agendas' | 'evaluation'>;

const opening: Stage = {
  title: { es: 'Primeros 22 barrios', en: 'The first 22 neighbourhoods' },
  activities: [],
  gate: [
    {
      rule: 'children-reached',
      params: { stage: 'dialogues', state: 'begun', atLeast: 22 },
      severity: 'programme',
      basis: inSource('“los 22 barrios con mayor índice delictivo … el 24 de diciembre de 2018”'),
    },
  ],
};

const extension: Stage = {
  title: { es: 'Los 130 territorios', en: 'The 130 territories' },
  after: ['opening'],
  activities: [],
  gate: [
    {
      rule: 'children-reached',
      params: { stage: 'dialogues', state: 'passed', atLeast: 130 },
      severity: 'programme',
      basis: inSource(
        '“Se han iniciado 130 procesos”, “en cada uno de esos 130 territorios” assemblies were called',
      ),
    },
  ],
};

const agendas: Stage = {
  title: { es: 'Agendas locales', en: 'Local agendas' },
  after: ['extension'],
  activities: [],
  gate: [
    {
      rule: 'children-reached',
      params: { stage: 'agenda', state: 'passed', share: 1 },
      severity: 'programme',
      basis: inSource(
        'agendas are the aim in every territory; “avance sustancial … en 53 unidades territoriales”',
      ),
    },
  ],
};

/** The programme of the borough, with a process for each territory under it. */
export const iztapalapaProgramme = defineWorkflow({
  format: 1,
  id: 'iztapalapa-programme',
  version: 1,
  title: { es: 'Diálogos por el bienestar y la paz', en: 'Dialogues for well-being and peace' },
  jurisdiction: { country: 'MX', timeZone: 'America/Mexico_City' },
  roles,
  areas,
  throughout: [
    ...(['programme', 'meetings', 'minutes', 'agreements', 'agreements-follow-up'] as const),
    ...(['last-assembly-return', 'matters', 'working-tables', 'remote-meetings'] as const),
  ],
  stages: {
    opening,
    extension,
    agendas,
    evaluation: { ...evaluation, after: [{ stage: 'extension', is: 'passed' }] },
  },
});
