import { inferred, sourced } from '../provenance.ts';
import { lineTitles } from './line-titles.ts';
import { captions, type Piece, paragraphs } from './pieces.ts';
import { inReport } from './source.ts';

/** What the networking concluded, in the report's words and order. */
export const conclusions = sourced<readonly string[]>(
  [
    'La necesidad de incluir a toda la ciudadanía (estudiantes, empresarios y sociedad civil) en las decisiones del gobierno.',
    'Salvaguardar el valor de lo público, para trabajar unidos y así materializar todas aquellas formas de participación ciudadana, las cuales se pueden lograr a través de este tipo de trabajos.',
    'Se enfatiza la necesidad de generar interés público y fortalecer la participación ciudadana a través de la capacitación y la inclusión de la sociedad civil en foros y asambleas comunitarias.',
    'Abordar los problemas cotidianos, establecer canales de comunicación directa y novedosa, involucrar a los jóvenes, mejorar la comunicación con impacto y la transparencia en beneficio de la sociedad.',
    'No perder de vista a grupos vulnerables, y dar atención a comunidades que no tienen acceso a internet.',
    'Es relevante fortalecer los compromisos de transparencia y combate a la corrupción, aprovechar las nuevas tecnologías, así como involucrar a los jóvenes en temas de gobierno abierto.',
    'Es importante incluir a los liderazgos políticos y ciudadanos en efectos multiplicadores de la información sobre las acciones que se llevan a cabo en diferentes municipios.',
    'Se reconoce que también se enfrentarán desafíos culturales, pero se destaca la posibilidad de establecer alianzas con instituciones, incluyendo universidades e instituciones religiosas, para fortalecer estos esquemas de gobernanza.',
  ],
  inReport,
);

/** The same, numbered as the report numbers it. */
const asNumbered = sourced<readonly Piece[]>(
  [{ kind: 'list', numbered: true, items: conclusions.value }],
  inReport,
);

/** The third line of action: spreading the subject, and two days of talks. */
export const agenda = {
  ...lineTitles[2],
  text: [
    paragraphs(
      'En esta vertiente se llevaron a cabo esfuerzos importantes para divulgar los contenidos de Gobierno Abierto con infografías, trípticos y campañas permanentes de difusión de estos temas en los canales institucionales, además de abrir un micrositio en la página del instituto en la que se ha incorporado constantemente información alusiva a la transparencia, la participación ciudadana y la rendición de cuentas.',
      'Por otro lado, y con el objetivo de avanzar en la articulación de una estrategia de implementación de esquemas de apertura, se llevaron a cabo las Jornadas de Gobierno Abierto 2023, que fueron espacio en el que concurrieron diversos sectores de la población (estudiantes, académicos, empresarios, legisladores, líderes municipales, sociedad civil organizada) y así intercambiar experiencias en temas de apertura gubernamental para determinar una agenda estatal y focalizar ejercicios que puedan ser replicados en diversos puntos de la entidad.',
      'El evento se llevó a cabo los días 6 y 8 de junio de manera semi presencial. En la primera jornada, se organizó un panel denominado “¿Gobierno abierto o Estado abierto? Rumbo a un nuevo paradigma de gobernanza”, en el cual diferentes personas expertas en la materia reflexionaron en torno a los retos que implica la apertura en las instituciones públicas y cómo lograr que actores involucrados generen las sinergias adecuadas para avanzar en una ruta de nueva gobernanza.',
      'En la segunda Jornada se efectuó un Networking nombrado “Intercambio de Experiencias para Articular la Agenda Estatal de Apertura”, en donde servidores públicos, estudiantes, académicos e integrantes de sociedad civil, compartieron sus puntos de vista respecto de cómo tener mecanismos apropiados para motivar a nivel estatal y municipal la implementación de Gobiernos Abiertos. Entre las conclusiones más relevantes de este ejercicio destacan:',
    ),
    asNumbered,
    paragraphs(
      'Esto servirá como insumos para elaborar el documento rector que establezca los medios más apropiados para aterrizar estas ideas en acciones clave a desarrollar en municipios, atendiendo a sus particularidades y privilegiando a la sociedad civil como aliada estratégica en estos trabajos.',
    ),
    captions(
      [
        'Inauguración de las Jornadas de Gobierno Abierto 2023',
        'Panel “¿Gobierno abierto o Estado abierto? Rumbo a un nuevo paradigma de gobernanza”',
        'Networking “Intercambio de experiencias para articular la agenda estatal de Apertura”',
      ],
      { under: 'al final de la línea de acción 3' },
    ),
  ],
  figures: sourced([{ what: 'Conclusiones del intercambio de experiencias', count: 8 }], inReport),
  happenings: [
    inferred(
      { what: 'Primera de las Jornadas de Gobierno Abierto 2023', on: '2023-06-06' },
      inReport,
      'El texto dice «los días 6 y 8 de junio»; el año es el del nombre del evento.',
    ),
    inferred(
      { what: 'Segunda de las Jornadas de Gobierno Abierto 2023', on: '2023-06-08' },
      inReport,
      'El texto dice «los días 6 y 8 de junio»; el año es el del nombre del evento.',
    ),
  ],
} as const;
