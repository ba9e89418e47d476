import { illustrative, inferred } from '../provenance.ts';
import { inPage } from './source.ts';

const whySeat =
  'The report tells of neighbourhood councils and civil society at the forums, and of no seats.';

/** Who sits in the forum, by institution. The pages tell of sectors; the seats are invented. */
export const seats = illustrative(
  [
    {
      code: 'planning',
      sector: 'government',
      institution: 'Secretaría Comunal de Planificación (SECPLA) (cupo ilustrativo)',
    },
    {
      code: 'community-development',
      sector: 'government',
      institution: 'Dirección de Desarrollo Comunitario (cupo ilustrativo)',
    },
    {
      code: 'security',
      sector: 'government',
      institution: 'Dirección de Prevención y Seguridad Ciudadana (cupo ilustrativo)',
    },
    { code: 'university', sector: 'academia', institution: 'Universidad (ilustrativa)' },
    { code: 'neighbours', sector: 'community', institution: 'Consejos Barriales (cupo ilustrativo)' },
    {
      code: 'driving-group',
      sector: 'community',
      institution: 'Grupo Motor de dirigencias formadas (cupo ilustrativo)',
    },
    {
      code: 'organisations',
      sector: 'civil-society',
      institution: 'Organizaciones de la sociedad civil (cupo ilustrativo)',
    },
  ],
  whySeat,
);

/** The page names its evaluator as a person, who is not repeated, and no institution. */
export const monitoringBody = illustrative(
  'Ente de monitoreo local (ilustrativo)',
  'The report gives a person and no institution.',
);

/** The three forums of the co-creation: open meetings to which a broad invitation went out. */
export const forums = [
  {
    code: 'forum-1',
    title: 'Foro OGP 1: se validan las áreas del diagnóstico de los Consejos Barriales',
    on: inferred('2022-10-12', inPage('inception'), 'The day is the report’s; its hours are not told.'),
    attendance: inferred(40, inPage('inception'), 'The report’s figure, told without groups.'),
  },
  {
    code: 'forum-2',
    title: 'Foro OGP 2: se determinan y cocrean los compromisos de cada área (asistencia ilustrativa)',
    on: inferred('2022-11-03', inPage('inception'), 'The day is the report’s; its hours are not told.'),
    attendance: illustrative(60, 'No figure of the second forum was read.'),
  },
  {
    code: 'forum-3',
    title: 'Foro OGP 3 (asistieron unas 150 personas; que fue en este foro, inferido)',
    on: inferred('2022-11-25', inPage('inception'), 'The day is the report’s; its hours are not told.'),
    attendance: inferred(
      150,
      inPage('inception'),
      'The copy that was read is cut after “Approximately 150 people”: that they were at the third is our reading, and 150 stands for about so many.',
    ),
  },
] as const;

/** The plan promises a meeting at least every three months. On which days was not read, but for the launch. */
export const sessions = illustrative(
  [
    '2022-06-20',
    '2022-09-14',
    '2022-12-14',
    '2023-03-30',
    '2023-06-22',
    '2023-09-14',
    '2023-12-07',
    '2024-02-28',
    '2024-05-23',
    '2024-08-14',
  ],
  'Invented, at most three months apart as the plan promises; 30 March 2023 is the day of the launch.',
);
