import { illustrative, inferred, sourced } from '../provenance.ts';
import { inNote, inReport, notes } from './source.ts';

/** A gathering as it is set, called, held and counted. */
export interface Gathering {
  readonly kind: 'working-group' | 'conference';
  readonly title: string;
  readonly place: string;
  readonly modality: 'in-person' | 'hybrid';
  readonly on: string;
  /** Hours and the day of the call are not in any source. */
  readonly from: string;
  readonly to: string;
  readonly setOn: string;
  readonly calledOn: string;
  readonly object: string;
  readonly attendance: readonly { readonly group: string; readonly count: number }[];
  readonly segments?: readonly string[];
}

const hours = illustrative(
  { from: '10:00', to: '13:00' },
  'No source tells at what hour a gathering began or ended.',
).value;
const placeUntold = 'Lugar no dicho por el informe';
const hoursMade = 'Horas, lugar y convocatoria: ilustrativos.';

/** The first meeting of the group that made the questionnaire. The sixteen are the report's. */
export const groupMeeting: Gathering = {
  kind: 'working-group',
  title: 'Primera reunión del grupo multidisciplinario (horas y convocatoria ilustrativas)',
  place: placeUntold,
  modality: 'in-person',
  ...inferred({ on: '2022-02-18' }, inReport, 'The text says Friday and no year; that day of 2022 was one.')
    .value,
  ...hours,
  ...illustrative({ setOn: '2022-02-07', calledOn: '2022-02-07' }, 'When it was called is not told.').value,
  object: `Generar el cuestionario sobre las condiciones de apertura. ${hoursMade}`,
  attendance: sourced([{ group: 'participantes', count: 16 }], inReport).value,
};

/** On which day each regional forum was held and how many came: only that the fourth was in Nicolás Romero was read. */
const forumDays = illustrative(
  [
    { seat: 'Villa Guerrero', on: '2022-08-24', count: 90 },
    { seat: 'Chimalhuacán', on: '2022-09-14', count: 120 },
    { seat: 'Cuautitlán Izcalli', on: '2022-09-28', count: 110 },
    { seat: 'Nicolás Romero', on: '2022-10-19', count: 100 },
  ],
  'The report names the four seats and gives neither day nor attendance; a paper says that the fourth was in Nicolás Romero, before November.',
).value;

const fourth = inferred(
  { seat: 'Nicolás Romero' },
  inNote('fourthForum'),
  'The paper calls it the fourth regional forum and speaks of “next November”.',
).value;

/** The four regional forums. */
export const regionalForums: readonly Gathering[] = forumDays.map(({ seat, on, count }) => ({
  kind: 'conference',
  title: `Foro Regional de Gobierno Abierto, ${seat} (día, convocatoria, horas y asistencia ilustrativos)`,
  place: seat,
  modality: 'in-person',
  on,
  ...hours,
  setOn: on.replace(/..$/, '01'),
  calledOn: on.replace(/..$/, '02'),
  object: [
    'Difundir los principios de apertura y animar a un ejercicio en el municipio. Día, convocatoria, asistencia y horas: ilustrativos.',
    ...(seat === fourth.seat
      ? [`Fue el cuarto foro: ${notes.fourthForum.title}, ${notes.fourthForum.url}`]
      : []),
  ].join(' '),
  attendance: [{ group: 'asistentes', count }],
}));

/** Who came to the conference, in the report's words. */
export const segments = sourced(
  [
    { id: 'estudiantes', name: 'Estudiantes' },
    { id: 'academia', name: 'Académicos' },
    { id: 'empresas', name: 'Empresarios' },
    { id: 'legislaturas', name: 'Legisladores' },
    { id: 'municipios', name: 'Líderes municipales' },
    { id: 'sociedad-civil', name: 'Sociedad civil organizada' },
  ],
  inReport,
);

const conference = {
  kind: 'conference',
  place: placeUntold,
  modality: 'hybrid',
  ...hours,
  ...illustrative(
    { setOn: '2023-05-22', calledOn: '2023-06-05' },
    'Not told: set within the electoral window for days after it, and called when it had ended.',
  ).value,
} as const;

const everybody = segments.value.map(({ id }) => id);
const who = 'Asistencia, horas, lugar y día de la convocatoria: ilustrativos.';

/** The conference of June 2023, two and four days after the election. How many of each sector came is made up. */
export const conferenceDays: readonly Gathering[] = [
  {
    ...conference,
    title:
      'Jornadas de Gobierno Abierto 2023, primera jornada (convocatoria, horas y asistencia ilustrativas)',
    ...inferred({ on: '2023-06-06' }, inReport, 'The year is that of the name.').value,
    object: `Panel “¿Gobierno abierto o Estado abierto? Rumbo a un nuevo paradigma de gobernanza”. ${who}`,
    segments: everybody,
    attendance: illustrative(
      everybody.map((group, at) => ({ group, count: 40 - at * 5 })),
      'The report names the sectors and counts nobody.',
    ).value,
  },
  {
    ...conference,
    title:
      'Jornadas de Gobierno Abierto 2023, segunda jornada (convocatoria, horas y asistencia ilustrativas)',
    ...inferred({ on: '2023-06-08' }, inReport, 'The year is that of the name.').value,
    object: `Networking “Intercambio de Experiencias para Articular la Agenda Estatal de Apertura”. ${who}`,
    segments: sourced(
      ['estudiantes', 'academia', 'municipios', 'sociedad-civil'],
      inReport,
      'Printed as public servants, students, academics and members of civil society.',
    ).value,
    attendance: illustrative(
      ['estudiantes', 'academia', 'municipios', 'sociedad-civil'].map((group, at) => ({
        group,
        count: 30 - at * 4,
      })),
      'The report names the sectors and counts nobody.',
    ).value,
  },
];
