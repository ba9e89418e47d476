import { sourced } from '../provenance.ts';
import { inReport } from './source.ts';

/** The three lines of action, in the words in which they were proposed. */
export const lineTitles = [
  {
    code: 'study',
    title: sourced(
      'Construir un estudio de las condiciones de apertura institucional a nivel municipal.',
      inReport,
    ),
  },
  {
    code: 'exchange',
    title: sourced(
      'Implementar el intercambio de prácticas de apertura entre Sociedad Civil y Sujetos Obligados a nivel local para promover la Instalación de Secretariados Técnicos Municipales.',
      inReport,
    ),
  },
  {
    code: 'agenda',
    title: sourced(
      'Elaborar una agenda local para la difusión y conocimiento en temas de Gobierno Abierto, así como promover el ejercicio de prácticas de apertura gubernamental, a través de foros, seminarios, concursos, etc., de la mano con el sector académico, empresarial y demás actores relevantes.',
      inReport,
    ),
  },
] as const;
