import { illustrative, inferred, sourced } from '../provenance.ts';
import { inPage } from './source.ts';

/** Commitment LAL0009 as the plan has it. */
export const commitment = {
  code: 'lal0009',
  number: sourced(5, inPage, 'The review numbers it 5; the page tells of no other commitment.'),
  title: sourced(
    'Transfiriendo las experiencias de participación ciudadana a las municipalidades de La Libertad',
    inPage,
  ),
  lead: sourced(
    'Gerencia Regional de Planeamiento y Acondicionamiento Territorial, Sub Gerencia de Tecnologías de Información',
    inPage,
  ),
  responsibleOffice: sourced('Sub Gerente de Planeamiento', inPage, 'The office; its holder is not kept.'),
  supporting: sourced(
    [
      'Gobierno Regional La Libertad',
      'Gobiernos Locales Provinciales del departamento',
      'Sociedad Civil, iniciativa privada, grupos de trabajo y multilaterales',
      'Consejo Regional de Gobierno Abierto',
    ],
    inPage,
  ),
  outside: sourced(
    ['Gobiernos Locales Provinciales del departamento'],
    inPage,
    '“las municipalidades no son parte del plan de acción de OGP”',
  ),
  problem: sourced(
    'Los procesos de participación ciudadana de las municipalidades del departamento, son muy limitados en su alcance a la población, privilegiando a las ubicadas en su ciudad capital y que hayan tenido contacto directo con la institución.\nEste hecho, que además implica un conjunto de procedimientos legales que tienen requisitos o condiciones que no alientan la participación ciudadana, ha generado que en las provincias del departamento, que no sean la ciudad capital, los niveles de participación ciudadana sean mínimos, limitados a los aspectos formales de la misma, lo cual a su vez genera el desánimo y poco interés de las y los ciudadanos. Otro factor adicional es que en algunos territorios se utiliza a la participación ciudadana, con objetivos de clientelaje político.',
    inPage,
  ),
  action: sourced(
    'Transferir a las municipalidades liberteñas, las experiencias de nuestros procesos exitosos y herramientas tecnológicas (como la plataforma tecnológica “Decide La Libertad”), que permita democratizar todos los procesos de participación ciudadana en su territorio, garantizando su mayor alcance y colaboración.',
    inPage,
  ),
  description: sourced(
    'Desarrollaremos conocimiento y promoveremos la aplicación de buenas prácticas de promoción de la participación ciudadana, procurando desarrollar y gestionar procesos y herramientas tecnológicas por parte de las Municipalidades del departamento; un ejemplo es el Portal Decide La Libertad, una experiencia de participación efectiva, que permite no solo brindar información, sino también inter actuar con las y los ciudadanos, permitiendo la presentación de propuestas, el planteamiento de temas de debate, las votaciones que se soliciten a la ciudadanía sobre temas puntuales, y la difusión de procesos, como los Presupuestos Participativos Anuales y el debate de las normas regionales.',
    inPage,
  ),
  challenge: sourced(
    'Gestión más eficaz de los recursos públicos.',
    inPage,
    '“Desafío de OGP atendido por el compromiso”',
  ),
  /** The page has the label and nothing after it: a blank, which is no status. */
  status: sourced(null, inPage, '“Status:”'),
  policyAreas: sourced(
    ['capacity-building', 'gender', 'inclusion', 'local-commitments', 'public-participation'],
    inPage,
  ),
  values: sourced(
    ['civic-participation', 'transparency'],
    inPage,
    '“relevante al valor de participación ciudadana y de acceso a la información”',
  ),
  startsOn: inferred('2019-06-01', inPage, 'The page says June 2019; its first day.'),
  endsOn: inferred('2020-12-31', inPage, 'The page says December 2020; its last day.'),
  /** They build on each other and have no dates of their own. The page numbers the fifth with 1. */
  milestones: sourced(
    [
      {
        code: 'hito-1',
        title:
          'Suscripción de convenios interinstitucionales, para la implementación de buenas prácticas de participación ciudadana, por parte de las Municipalidades, así como el asesoramiento en su operación, por parte del Gobierno Regional',
      },
      { code: 'hito-2', title: 'Trasferencia de buenas prácticas a las Municipalidades' },
      { code: 'hito-3', title: 'Difusión y socialización en la población regional' },
      {
        code: 'hito-4',
        title:
          'Operación de las buenas prácticas, a cargo de las Municipalidades Provinciales, con el asesoramiento del Gobierno Regional',
      },
      { code: 'hito-5', title: 'Evaluación de la operatividad de las buenas practicas' },
    ],
    inPage,
  ),
  /** Without baseline and without target: the page gives none. */
  indicators: sourced(
    [
      { name: 'Municipalidades provinciales que implementan experiencias exitosas', unit: 'count' },
      { name: 'Número de intervenciones', unit: 'count' },
      { name: 'Calidad de las intervenciones', unit: 'score' },
      { name: 'Igualdad de género', unit: 'percent' },
      { name: 'Atención de la población rural', unit: 'percent' },
    ],
    inPage,
    'Their units are a reading of the text.',
  ),
} as const;

/** The plan that it is of. */
export const plan = {
  title: sourced('Plan de Acción de La Libertad 2018-2020', inPage, 'The page gives the title in English.'),
  marked: illustrative(
    'primer día inferido, que decide el estándar; entrega ilustrativa',
    'What stands beside the title wherever the plan is shown.',
  ),
  startsOn: inferred(
    '2018-12-01',
    inPage,
    'The plan’s file was put online in December 2018; the page gives no day.',
  ),
  endsOn: inferred('2020-12-31', inPage, 'The last day of its last year.'),
  submittedOn: illustrative('2018-12-17', 'The page does not say when the plan was submitted.'),
} as const;
