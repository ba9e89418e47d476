import { illustrative, inferred, sourced } from '../provenance.ts';
import { commitment } from './commitment.ts';
import { inNote, inRecord, inReport, notes, records, report } from './source.ts';

/** The steps of the group that made the questionnaire, which the report dates, and the end that was planned. */
export const steps = [
  sourced(
    { step: 'group-call', on: '2022-01-20', what: 'Convocatoria pública, hasta el 4 de febrero' },
    inReport,
  ),
  inferred(
    { step: 'group-meeting', on: '2022-02-18', what: 'Primera reunión del grupo multidisciplinario' },
    inReport,
    'The text says Friday 18 February and no year; that day of 2022 was one.',
  ),
  inferred(
    { step: 'group-work', on: '2022-02-28', what: 'Trabajo de las mesas, hasta el 25 de marzo' },
    inReport,
    'The text gives no year; it follows the call of 2022.',
  ),
  inferred(
    {
      step: 'planned-end',
      on: commitment.endsOn.value,
      what: 'Término planificado según el registro internacional: mayo de 2022, del que se toma el último día',
    },
    inRecord,
    'The report gives no planned end; the record says May 2022.',
  ),
] as const;

/**
 * The other commitments of the plan: two proactive and six made together. The report gives no title of theirs, and no
 * source that was read gives their days.
 */
export const others = [
  ...sourced(
    [
      {
        code: 'proactivo-2',
        title:
          'Herramienta Tecnológica de Gobierno Abierto “Decide Ieem” (título de una nota del Infoem leída en parte)',
        lead: 'Instituto Electoral del Estado de México (IEEM)',
      },
      {
        code: 'proactivo-3',
        title:
          'Círculos restaurativos para Centros de Asistencia Social (título de una nota del Infoem leída en parte)',
        lead: 'Poder Judicial del Estado de México',
      },
    ],
    inNote('nineteenthSession'),
    'Of the note only its first part was read.',
  ).value,
  ...illustrative(
    [1, 2, 3, 4, 5, 6].map((n) => ({
      code: `cocreado-${n}`,
      title: `Compromiso cocreado ${n} (título ilustrativo: el informe no lo da)`,
    })),
    'The report says 3 proactive and 6 co-created commitments; titles of co-created ones were not read.',
  ).value,
] as const;

const document = report.title;

/** What in the sources says two things of one point, each where it says it. `read` names the part that is its evidence. */
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
        source: { document, page: 'línea de acción 2, segundo párrafo' },
        declared: 'Infoem',
        read: 'paragraphs',
      },
      {
        code: 'firmadas',
        says: 'La declaratoria se firmó en los cuatro municipios.',
        quote: 'Firma de Declaratoria Conjunta Villa Guerrero',
        source: { document, page: 'línea de acción 2, pies de foto' },
        declared: 'Infoem',
        read: 'captions',
      },
      {
        code: 'firmada-antes-de-la-ventana',
        says: 'La de Nicolás Romero se firmó el 16 de febrero de 2023, antes de que empezaran las campañas (3 de abril).',
        quote: 'Metepec, Estado de México, 16 de febrero de 2023',
        source: { document: notes.declaration.title, url: notes.declaration.url },
        declared: 'Infoem',
        read: notes.declaration,
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
        source: { document, page: 'resultados finales' },
        declared: 'Infoem',
        read: 'results',
      },
      {
        code: 'por-alcanzar',
        says: 'La meta de contar con los secretariados instalados está por alcanzarse.',
        quote:
          'se retomarán los trabajos para alcanzar la meta de contar con tales Secretariados debidamente instalados',
        source: { document, page: 'línea de acción 2, segundo párrafo' },
        declared: 'Infoem',
        read: 'paragraphs',
      },
      {
        code: 'en-su-etapa-final',
        says: 'Al informarse el fin del compromiso, su implementación estaba en la etapa final, con retrasos.',
        quote: 'in the final stage of its implementation',
        source: { document: records.endOfCommitment.title, url: records.endOfCommitment.url },
        declared: 'Ente de monitoreo',
        read: records.endOfCommitment,
      },
    ],
  },
] as const;

/** The electoral window of 2023 in the State of Mexico, by its electoral calendar. */
export const election = { campaignsStart: '2023-04-03', electionOn: '2023-06-04' } as const;

/** How the window comes to be on record here. The days that it is counted from are the calendar's. */
export const declaring = {
  ...illustrative(
    {
      title: 'Veda electoral 2023, Estado de México (declaración ilustrativa)',
      authority: 'Infoem (ilustrativo: ninguna fuente dice quién la declaró, ni que se declarara)',
    },
    'El inicio de las campañas y el día de la elección son los del calendario electoral de 2023. Que alguien declarara la veda en este registro, quién, qué día y a qué hora es ilustrativo.',
  ),
  whyInEnglish:
    'The start of the campaigns and the day of the election are those of the electoral calendar of 2023. That anybody declared the window in this register, who, on which day and at what hour is illustrative.',
  on: '2023-03-15',
} as const;

/** On which day the calls were put off. */
export const postponing = illustrative(
  election.campaignsStart,
  'Ilustrativo: el informe no dice en qué día se pospuso; se toma el inicio de las campañas.',
);

/** An exception of the law, as it would have been claimed. */
export const exception = illustrative(
  { title: 'LGIPE, artículo 209.1', url: 'https://www.diputados.gob.mx/LeyesBiblio/pdf/LGIPE.pdf' },
  'Ilustrativo: el informe no dice que se haya invocado una excepción, ni cuál.',
);
