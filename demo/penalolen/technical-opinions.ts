import { type Illustrative, illustrative } from '../provenance.ts';
import type { OptionCode } from './votes.ts';

/** What the unit in charge says of a proposal. Days are local dates. */
export type TechnicalOpinion = {
  readonly proposal: OptionCode | string;
  readonly unit: string;
  readonly opinion: 'feasible' | 'feasible-with-changes' | 'not-feasible' | 'outside-powers';
  readonly deliveredOn: string;
  readonly grounds: string;
};

/** Asked of every unit on the same day and due on the same day. */
export const opinionsRequestedOn = '2021-08-25';
export const opinionsDueOn = '2021-09-08';

type Row = readonly [
  proposal: string,
  unit: string,
  opinion: TechnicalOpinion['opinion'],
  day: string,
  grounds: string,
];

const rows: readonly Row[] = [
  [
    'greener-penalolen',
    'Gestión Ambiental',
    'feasible',
    '2021-09-03',
    'Coincide con los instrumentos en preparación.',
  ],
  [
    'disability-inclusion',
    'Unidad de Discapacidad',
    'feasible',
    '2021-09-02',
    'Cabe en el programa de la unidad.',
  ],
  [
    'connected-management',
    'Comuna Digital',
    'feasible-with-changes',
    '2021-09-07',
    'Se propone partir por un diagnóstico.',
  ],
  [
    'proximity-and-security',
    'Seguridad Comunal',
    'feasible',
    '2021-09-06',
    'Requiere coordinación por sector.',
  ],
  [
    'older-people-connected',
    'Oficina del Adulto Mayor',
    'feasible',
    '2021-09-01',
    'Se apoya en los clubes existentes.',
  ],
  [
    'violence-prevention',
    'Oficina de la Mujer',
    'feasible',
    '2021-09-03',
    'Existe red de derivación; falta el protocolo.',
  ],
  [
    'public-spaces',
    'Secretaría Comunal de Planificación',
    'feasible-with-changes',
    '2021-09-07',
    'Priorizar plazas con comunidad organizada.',
  ],
  [
    'children-and-youth',
    'Oficina de Infancia y Juventud',
    'feasible',
    '2021-09-02',
    'El consejo puede partir con los colegios municipales.',
  ],
  [
    'interculturality',
    'Oficina de Asuntos Indígenas',
    'feasible',
    '2021-09-06',
    'La mesa puede sesionar desde el primer año.',
  ],
  [
    'neighbourhood-tables',
    'Departamento de Participación Ciudadana',
    'feasible',
    '2021-08-31',
    'Requiere un reglamento de las mesas.',
  ],
  [
    'migrant-integration',
    'Dirección de Desarrollo Comunitario',
    'feasible',
    '2021-09-06',
    'Se suma a la oficina de orientación.',
  ],
  [
    'metro-extension',
    'Secretaría Comunal de Planificación',
    'outside-powers',
    '2021-08-31',
    'La decisión es del nivel central.',
  ],
  [
    'migration-permits',
    'Dirección Jurídica',
    'outside-powers',
    '2021-09-01',
    'Los permisos los otorga el nivel central.',
  ],
  [
    'pension-increase',
    'Dirección Jurídica',
    'outside-powers',
    '2021-09-01',
    'Las pensiones se fijan por ley.',
  ],
  [
    'public-land-transfer',
    'Dirección Jurídica',
    'outside-powers',
    '2021-09-01',
    'Los terrenos no son municipales.',
  ],
  [
    'live-patrol-map',
    'Seguridad Comunal',
    'not-feasible',
    '2021-09-06',
    'Los equipos no transmiten posición continua.',
  ],
  [
    'interpreter-everywhere',
    'Unidad de Discapacidad',
    'not-feasible',
    '2021-09-02',
    'No hay intérpretes acreditados suficientes.',
  ],
  [
    'school-recycling-points',
    'Gestión Ambiental',
    'feasible',
    '2021-09-03',
    'Conviene unirla a la propuesta ambiental.',
  ],
];

export const technicalOpinions: Illustrative<readonly TechnicalOpinion[]> = illustrative(
  rows.map(([proposal, unit, opinion, deliveredOn, grounds]) => ({
    proposal,
    unit,
    opinion,
    deliveredOn,
    grounds,
  })),
  'The plan says that municipal units analysed the proposals; it prints neither the units nor their opinions.',
);
