import type { Citation } from '../provenance.ts';

/** The document behind these data. What it does not say is marked, or left out. */
export const report = {
  title:
    'Informe final del compromiso proactivo del Infoem en el 1er Plan de Acción Local de Gobierno Abierto',
  publisher:
    'Instituto de Transparencia, Acceso a la Información Pública y Protección de Datos Personales del Estado de México y Municipios (Infoem)',
  note:
    'Read as text without page marks or pictures: of the photographs there are only the captions. Quoted in its own ' +
    'words; it names no persons.',
} as const;

/** The report, which has no page numbers in the text that was read. */
export const inReport: Citation = { document: 'infoem-final-report', page: null };

/** The public page of the commitment, for what the report does not say of it. */
export const inRecord: Citation = { document: 'ogp-mxmex0009', page: null };

/** Notes that say what the report leaves out. Of each only its first part was read; they were stored under `http`. */
export const notes = {
  /** Infoem, 1 September 2023: the 19th ordinary session, with the three proactive commitments by title. */
  nineteenthSession: {
    title: 'Nota de Infoem sobre la 19.ª sesión ordinaria (1 de septiembre de 2023)',
    url: 'https://infoem.gob.mx/es/contenido/noticias/plan-de-acci%C3%B3n-local-fundamental-para-replantear-nuevos-retos-en-esta-etapa-de',
  },
  /** Infoem, 16 February 2023: the joint declaration of Nicolás Romero. */
  declaration: {
    title: 'Nota de Infoem sobre la firma en Nicolás Romero (16 de febrero de 2023)',
    url: 'https://infoem.gob.mx/es/contenido/noticias/infoem-y-ayuntamiento-de-nicol%C3%A1s-romero-firman-declaratoria-conjunta-para',
  },
  /** A local paper on the fourth forum, in Nicolás Romero: it speaks of “next November” and of no day. */
  fourthForum: {
    title: 'Nota de Foro 10/25 sobre el cuarto foro regional (Nicolás Romero)',
    url: 'https://foro1025.mx/?p=21473',
  },
} as const;

export const inNote = (note: keyof typeof notes): Citation => ({ document: notes[note].url, page: null });

/** The public record of the commitment, and what its monitoring body reported at its end. */
export const records = {
  commitment: {
    title: 'Registro internacional del compromiso (MXMEX0009)',
    url: 'https://www.opengovpartnership.org/members/mexico-state-mexico/commitments/MXMEX0009/',
  },
  endOfCommitment: {
    title: 'Informe de fin de compromiso, registro internacional',
    url: 'https://www.opengovpartnership.org/documents/end-of-commitment-report-open-government-culture/',
  },
} as const;

/** A page as what shows that something is so. */
export const shown = ({ title, url }: { readonly title: string; readonly url: string }) =>
  ({ kind: 'link', title, url }) as const;
