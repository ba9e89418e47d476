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
