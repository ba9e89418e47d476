import type { Citation } from '../provenance.ts';

/** A document that the data cite. `firstPage` and `lastPage` are the document's own numbers, where it has any. */
export type SourceDocument = {
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly firstPage: number | null;
  readonly lastPage: number | null;
  readonly note: string;
};

/** Every document behind the data of this cycle. What none of them says is marked illustrative. */
export const documents = {
  'penalolen-plan': {
    title: 'Plan de Acción. Gobierno Abierto Peñalolén',
    publisher: 'Municipalidad de Peñalolén',
    url: null,
    firstPage: 3,
    lastPage: 15,
    note:
      'Read as text without page marks: pages are those of its index, which lists neither the cover nor ' +
      'the acknowledgements (page null). Quoted in its own words; names of persons are left out.',
  },
  'ogp-plan-record': {
    title: 'Action plan – Peñalolén, Chile, 2021 – 2024',
    publisher: 'Open Government Partnership',
    url: 'https://www.opengovpartnership.org/documents/action-plan-penalolen-chile-2021-2024',
    firstPage: null,
    lastPage: null,
    note: 'Gives submission (16 November 2021), end (September 2024) and lead institutions.',
  },
  'ogp-clpln0001': {
    title: 'Being connected makes everything easier: For a more efficient municipal management (CLPLN0001)',
    publisher: 'Open Government Partnership',
    url: 'https://www.opengovpartnership.org/members/penalolen-chile/commitments/CLPLN0001',
    firstPage: null,
    lastPage: null,
    note: 'Gives dates, institutions, values and the summary of the inception report.',
  },
  'ogp-clpln0002': {
    title: 'Building a greener Peñalolén (CLPLN0002)',
    publisher: 'Open Government Partnership',
    url: 'https://www.opengovpartnership.org/members/penalolen-chile/commitments/CLPLN0002',
    firstPage: null,
    lastPage: null,
    note: 'Gives dates, institutions, values and the summary of the inception report.',
  },
  'press-elections-2021': {
    title: 'Elecciones municipales: Servel 2021',
    publisher: 'Perú21',
    url: 'https://peru21.pe/mundo/elecciones-municipales-servel-2021-horarios-establecidos-para-ir-a-votar-este-15-y-16-de-mayo-chile-nnda-nnlt-noticia/',
    firstPage: null,
    lastPage: null,
    note: 'Gives the days of the municipal election of 2021, from the electoral service.',
  },
  'press-general-election-2021': {
    title: 'Elecciones Chile 2021: ¿Hasta qué hora se puede ir a votar?',
    publisher: 'RedGol',
    url: 'https://redgol.cl/tendencias/Servel-vocal-de-mesa--Hasta-que-hora-puedo-ir-a-votar-Donde-me-toca-votar-Mesa-de-votacion--Elecciones--20211121-0002.html',
    firstPage: null,
    lastPage: null,
    note: 'Gives the day of the presidential and parliamentary election of 2021.',
  },
  'servel-2024': {
    title: 'Elecciones Municipales y Regionales del año 2024',
    publisher: 'Servicio Electoral de Chile',
    url: 'https://www.servel.cl/category/sin-categoria/page/4',
    firstPage: null,
    lastPage: null,
    note: 'Gives the days of the municipal election of 2024.',
  },
} as const satisfies Record<string, SourceDocument>;

export type DocumentId = keyof typeof documents;

/** A page of the plan by its own number; null for the acknowledgements, which its index does not list. */
export const inPlan = (page: number | null): Citation => ({ document: 'penalolen-plan', page });

/** A public record or press page, which has no page numbers. */
export const inRecord = (document: Exclude<DocumentId, 'penalolen-plan'>): Citation => ({
  document,
  page: null,
});
