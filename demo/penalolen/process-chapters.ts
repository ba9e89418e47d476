import { sourced } from '../provenance.ts';
import { acknowledgements } from './acknowledgements.ts';
import type { Chapter } from './chapter.ts';
import { footnotes } from './footnotes.ts';
import { inPlan } from './source.ts';

/** The method as the plan tells it, stage by stage, then its conclusions and thanks. */
export const processChapters = [
  {
    code: 'stages',
    title: sourced('Etapas del proceso de co-creación', inPlan(8)),
    paragraphs: sourced(
      [
        'Para abordar el proceso de creación del Primer Plan de Acción y ajustarnos a los estándares que la Alianza por el Gobierno Abierto importa a sus miembros, en primera instancia tomamos contacto con el Foro Multiactor, con posterioridad estudiamos y adaptamos las recomendaciones de la Comisión Económica para América Latina y el Caribe en materia de Gobierno Abierto¹, lo cual fue una guía de gran utilidad para abordar este tema. De este modo, el proceso de co-creación con la comunidad se realizó en base a tres etapas principales. La primera de ellas fue la realización de los Diálogos Ciudadanos, con posterioridad, el equipo de Gobierno Abierto se encargó de sistematizar la información que con el apoyo de las unidades técnicas y se les dio forma definitiva a los compromisos de política pública. Con los compromisos formulados se inició una consulta ciudadana para que la ciudadanía priorizara respecto a los compromisos de política a implementar.',
      ],
      inPlan(8),
    ),
    notes: [footnotes.method],
  },
  {
    code: 'dialogues',
    title: sourced('Diálogos Ciudadanos', inPlan(9)),
    paragraphs: sourced(
      [
        'Esta instancia deliberativa se desarrolló a través de un mapa de actores que permitió segmentar a la población y desarrollar los Diálogos en base a grupos y temáticas de interés², a modo de incorporar a los actores relevantes y al mismo tiempo generar espacios protegidos para los participantes. El objetivo de este proceso fue fundamentalmente recopilar información precisa respecto a las necesidades de la comunidad y co-crear soluciones. Al respecto obtuvimos los siguientes resultados:',
      ],
      inPlan(9),
    ),
    shows: 'dialogues',
    notes: [footnotes.segments],
  },
  {
    code: 'systematization',
    title: sourced('Sistematización', inPlan(10)),
    paragraphs: sourced(
      [
        'Con el objetivo de construir las propuestas definitivas se trabajó a través de un análisis cualitativo de la información obtenida, es decir, relativo a los atributos de los intereses, prioridades y propuestas obtenidas en el proceso de Diálogos Ciudadanos. Al respecto se agrupó la información por eje temático, donde el problema se caracterizó en base a las necesidades e inquietudes y las soluciones a partir de las ideas fuerza que se vertieron en las propuestas. Finalmente, el apoyo de las distintas unidades municipales dio forma definitiva a los compromisos, ya que se analizó técnicamente lo propuesto y al mismo tiempo guiaron el proceso para establecer compromisos relevantes en las materias de su competencia.',
        'Queremos destacar que este fue un proceso genuino en el que se incorporaron casi la totalidad de las propuestas de los participantes en los Diálogos Ciudadanos, quedando fuera de los compromisos sólo algunas propuestas por imposibilidad técnica o por escapar de las facultades propias de la municipalidad, el detalle de la información se encuentra en la página de https://gobiernoabierto.penalolen.cl/',
      ],
      inPlan(10),
    ),
  },
  {
    code: 'consultation',
    title: sourced('Consulta Ciudadana', inPlan(11)),
    paragraphs: sourced(
      [
        'La última de etapa de este proceso fue la realización de una Consulta Ciudadana, donde se sometió a una votación de carácter vinculante los 11 compromisos que se desarrollaron en la etapa previa, de este modo la ciudadanía priorizó los tres compromisos que conforman hoy, el Plan de Acción de Gobierno Abierto de la Municipalidad de Peñalolén. Destacar que se convocó a participar a personas mayores de 12 años, que vivieran, estudiaran o trabajaran en la Comuna de Peñalolén, con el fin de involucrar a grupos más jóvenes que normalmente no pueden participar en este tipo de instancias.',
      ],
      inPlan(11),
    ),
    shows: 'votes',
  },
  {
    code: 'commitments',
    title: sourced('Compromisos', inPlan(12)),
    paragraphs: sourced([], inPlan(12)),
    shows: 'commitments',
    notes: [footnotes.monitoring],
  },
  {
    code: 'conclusions',
    title: sourced('Conclusiones', inPlan(15)),
    paragraphs: sourced(
      [
        'La incorporación de la Municipalidad de Peñalolén a la Alianza para el Gobierno Abierto ha significado una serie de desafíos para co-construir una política significativa en estas materias. Al respecto hemos de destacar el valor de los procesos para avanzar en la tarea de construir un Gobierno Abierto, donde la conciencia del carácter incremental de lo propuesto colabora para poder abarcarlo.',
        'En cuanto a la creación del Primer Plan de Acción en Peñalolén, este fue un proceso que pudo concretarse de buena forma, donde el compromiso político para situar estos temas en el centro de la gestión constituye un elemento imprescindible para dar un buen inicio y término al proceso de co-construcción. Tenemos que destacar que los procesos de creación participativa requieren de más tiempo y trabajo en contraste con decisiones tomadas exclusivamente por la autoridad, no obstante, tenemos la convicción de que a través de la participación es posible construir política de una manera certera y en respuesta a la ciudadanía, lo cual representa el compromiso de nuestra administración.',
        'Por otra parte, respecto a nuestras observaciones del proceso, consideramos que existe una baja comprensión del significado del concepto de rendición de cuentas, donde existe una falta de demanda notoria, y representa una arista a mejorar desde el punto de vista de la educación cívica. Al mismo tiempo, ampliar la participación constituye el gran desafío para lograr construir espacios democráticos a través de la institucionalidad, los que trasciendan a la idea de participación puramente representativa y permitan abordar lo público desde el entendimiento de la reciprocidad y el consenso dialógico.',
      ],
      inPlan(15),
    ),
  },
  acknowledgements,
] as const satisfies readonly Chapter[];
