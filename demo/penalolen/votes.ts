import { inferred, type Sourced, sourced } from '../provenance.ts';
import { inPlan } from './source.ts';

/** A row of the published table: `percent` is the whole number that is printed. */
export type PublishedRow = { readonly title: string; readonly votes: number; readonly percent: number };

const rows = {
  'greener-penalolen': { title: 'Construyendo un Peñalolén Más Verde', votes: 261, percent: 24 },
  'disability-inclusion': {
    title: 'Promoción de una gestión amigable e inclusiva para las personas en Situación de Discapacidad',
    votes: 195,
    percent: 18,
  },
  'connected-management': {
    title: '“Conectados todo es más fácil”: Por una gestión municipal más eficiente',
    votes: 154,
    percent: 14,
  },
  'proximity-and-security': { title: '“Más Proximidad, más Seguridad”', votes: 146, percent: 13 },
  'older-people-connected': { title: 'Red de Apoyo “Personas Mayores Conectadas”', votes: 62, percent: 6 },
  'violence-prevention': {
    title: 'Promoción de buen trato y prevención de violencias de género y diversidades',
    votes: 61,
    percent: 6,
  },
  'public-spaces': { title: 'Revitalizando junt@s nuestros Espacios Públicos', votes: 58, percent: 5 },
  'children-and-youth': {
    title: 'Fomento de la Participación incidente de niños, niñas y jóvenes en la Gestión Local',
    votes: 57,
    percent: 5,
  },
  interculturality: {
    title: 'Fortalecimiento del Reconocimiento Cultural y la Interculturalidad en la política local',
    votes: 52,
    percent: 5,
  },
  'neighbourhood-tables': {
    title: 'Fortalecimiento de la Participación en los territorios: Transformación de las Mesas Barriales',
    votes: 32,
    percent: 3,
  },
  'migrant-integration': {
    title: '“Ciudadano del mundo”: una comuna que integra a la población Migrante',
    votes: 23,
    percent: 2,
  },
} as const satisfies Record<string, PublishedRow>;

export type OptionCode = keyof typeof rows;

/** The eleven options in the order of the table, which is that of their votes. */
export const optionCodes = Object.keys(rows) as readonly OptionCode[];

/** The table of the consultation as printed: titles, votes and percentages are the plan's own. */
export const publishedTable: Sourced<Record<OptionCode, PublishedRow>> = sourced(rows, inPlan(11));

export const publishedTotal = sourced({ votes: 1101, percent: 100 } as const, inPlan(11));

/** The table's flaw: each row is rounded half up by itself, so the printed parts miss the printed whole. */
export const percentagesNote = inferred(
  { sumOfPrintedParts: 101, printedTotal: 100, rounding: 'half-up-each' } as const,
  inPlan(11),
  'Each printed percentage is its share of 1,101 rounded half up; the eleven sum to 101, the table prints 100.',
);
