import { sourced } from '../provenance.ts';
import { inPlan } from './source.ts';

/** The plan's three footnotes; authors and the academic who monitors are left out. */
export const footnotes = {
  method: sourced(
    '“Gestión de planes de acción locales de gobierno abierto: Herramientas para la cocreación, el seguimiento y la evaluación”, Documentos de Proyectos (LC/TS.2020/78), Santiago, Comisión Económica para América Latina y el Caribe (CEPAL), 2020.',
    inPlan(8),
  ),
  segments: sourced(
    'Al respecto señalar que se realizaron ocho Diálogos Ciudadanos: Pueblos Originarios, Población Migrante, Actores Sociales, Adultos Mayores, Jóvenes y Niños, Mujeres, Personas en Situación de Discapacidad y Género y Diversidad Sexual.',
    inPlan(9),
  ),
  monitoring: sourced('Los compromisos serán monitoreados por la Universidad Austral', inPlan(12)),
} as const;
