import { illustrative, inferred, sourced } from '../provenance.ts';
import { inReport } from './source.ts';

/** What the report says that was done on which day, as steps of the three lines of action. */
export const steps = [
  sourced(
    {
      step: 'plan-launch',
      on: '2021-12-19',
      what: '1.ª Sesión Extraordinaria del Secretariado Técnico Local',
    },
    inReport,
  ),
  sourced(
    { step: 'group-call', on: '2022-01-20', what: 'Convocatoria pública, hasta el 4 de febrero' },
    inReport,
  ),
  inferred(
    {
      step: 'group-meeting',
      on: '2022-02-18',
      what: 'Primera reunión del grupo multidisciplinario, 16 asistentes',
    },
    inReport,
    'The text says Friday 18 February and no year; that day of 2022 was one.',
  ),
  inferred(
    { step: 'group-work', on: '2022-02-28', what: 'Trabajo de las mesas, hasta el 25 de marzo' },
    inReport,
    'The text gives no year; it follows the call of 2022.',
  ),
  sourced(
    {
      step: 'study-approved',
      on: '2023-04-28',
      what: '17.ª Sesión Ordinaria del Secretariado Técnico Local',
    },
    inReport,
  ),
  inferred(
    { step: 'study-published', on: '2023-04-29', what: 'Estudio en la página institucional' },
    inReport,
    'The text gives no year; it is the day after the approval.',
  ),
  inferred(
    { step: 'first-day', on: '2023-06-06', what: 'Jornadas de Gobierno Abierto 2023, panel' },
    inReport,
    'The year is that of the name.',
  ),
  inferred(
    {
      step: 'second-day',
      on: '2023-06-08',
      what: 'Jornadas de Gobierno Abierto 2023, intercambio con 8 conclusiones',
    },
    inReport,
    'The year is that of the name.',
  ),
] as const;

/** The commitments of the plan: three proactive and six made together. The report gives the title of one. */
export const others = illustrative(
  [
    ...[2, 3].map((n) => ({
      code: `proactivo-${n}`,
      title: `Compromiso proactivo ${n} (el informe no da su título)`,
    })),
    ...[1, 2, 3, 4, 5, 6].map((n) => ({
      code: `cocreado-${n}`,
      title: `Compromiso cocreado ${n} (el informe no da su título)`,
    })),
  ],
  'The report says 3 proactive and 6 co-created commitments, and names the first.',
);

/** What in the report says two things of one point, each where it says it. */
export const contradictions = [
  {
    code: 'convocatorias-y-firmas',
    question: '¿Se emitieron las convocatorias que preceden a la firma de la declaratoria?',
    why: 'La convocatoria precede a la firma: no puede estar pospuesta y la firma hecha.',
    claims: [
      {
        code: 'pospuestas',
        says: 'La emisión de las convocatorias se pospuso en los cuatro municipios por la época electoral.',
        quote:
          'Debido a la época electoral que vivió en la entidad, la emisión de las convocatorias que preceden a la Firma se pospuso en los 4 municipios antes referidos',
        place: 'línea de acción 2, segundo párrafo',
      },
      {
        code: 'firmadas',
        says: 'La declaratoria se firmó en los cuatro municipios.',
        quote: 'Firma de Declaratoria Conjunta Villa Guerrero',
        place: 'línea de acción 2, pies de foto',
      },
    ],
  },
  {
    code: 'objetivo-y-secretariados',
    question: '¿Se alcanzó el objetivo del compromiso?',
    why: 'La meta de la línea 2 son secretariados instalados, y ninguno lo está.',
    claims: [
      {
        code: 'alcanzado',
        says: 'El objetivo se alcanzó.',
        quote: 'se puede constatar que se alcanzó el objetivo previsto por el compromiso',
        place: 'resultados finales',
      },
      {
        code: 'por-alcanzar',
        says: 'La meta de contar con los secretariados instalados está por alcanzarse.',
        quote:
          'se retomarán los trabajos para alcanzar la meta de contar con tales Secretariados debidamente instalados',
        place: 'línea de acción 2, segundo párrafo',
      },
    ],
  },
] as const;

/** The electoral window of 2023 in the State of Mexico. */
export const election = { campaignsStart: '2023-04-03', electionOn: '2023-06-04' } as const;
