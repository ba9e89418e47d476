import { inferred, sourced } from '../provenance.ts';
import type { Chapter } from './chapter.ts';
import { inPlan } from './source.ts';

/** What stands before the vision: why, what open government is, and how the commune joined. */
export const openingChapters = [
  {
    code: 'foreword',
    title: sourced('Prólogo', inPlan(3)),
    paragraphs: sourced(
      [
        'Recientemente la Municipalidad de Peñalolén se ha convertido en la primera comuna en Chile en participar de la Alianza para el Gobierno Abierto, organismo internacional cuyo objetivo es potenciar y visibilizar las temáticas de la transparencia, rendición de cuentas, participación y colaboración. En este contexto es que surge la necesidad de elaborar el Primer Plan de Acción de la comuna en materias de gobierno abierto en el marco de OGP Local. Este documento da cuenta del proceso de co-creación desde el cual se elaboró este Plan de Acción y las conclusiones a las que hemos llegado.',
        'Queremos destacar que desde la Municipalidad de Peñalolén tenemos la convicción que la distancia que en la actualidad tiene la ciudadanía con las instituciones políticas, dice relación con la desconfianza en cómo se invierte el dinero público y cuáles son las alternativas reales de la población para incidir en política.',
        'Al respecto desde la gestión que me toca encabezar, consideramos de suma importancia implementar nuevas miradas para realizar nuestro trabajo, las que se fundamenten en la probidad, transparencia y participación. Con el objetivo de revitalizar el vínculo con nuestra comunidad y avanzar juntos en el cumplimiento de nuestras metas.',
      ],
      inPlan(3),
      'The signature is left out.',
    ),
    signedBy: inferred(
      { office: 'Alcaldía', institution: 'Municipalidad de Peñalolén' },
      inPlan(3),
      'It speaks of "la gestión que me toca encabezar" and bears a signature without a name.',
    ),
  },
  {
    code: 'open-government',
    title: sourced('¿Qué es gobierno abierto?', inPlan(4)),
    paragraphs: sourced(
      [
        'Es una forma de mirar la gestión pública centrada en la apertura de los gobiernos hacia la ciudadanía. Una de las definiciones que nos identifica es la propuesta por la Comisión Económica para América Latina y el Caribe (CEPAL)',
        '“Es un diálogo político-valórico permanente con la ciudadanía que, centrado en la transparencia, la participación y la colaboración, construye honor social y valor público”',
      ],
      inPlan(4),
    ),
  },
  {
    code: 'pillars',
    within: 'open-government',
    title: sourced('Los pilares de Gobierno Abierto', inPlan(4)),
    paragraphs: sourced([], inPlan(4)),
  },
  {
    code: 'access-to-information',
    within: 'pillars',
    title: sourced('Acceso a la información', inPlan(4)),
    paragraphs: sourced(
      [
        'La información sobre las decisiones y el quehacer gubernamental debe ser abierta, completa, oportuna, gratuita y de fácil acceso para el público.',
      ],
      inPlan(4),
    ),
  },
  {
    code: 'participation',
    within: 'pillars',
    title: sourced('Participación', inPlan(4)),
    paragraphs: sourced(
      [
        'Los gobiernos deben buscar que la ciudadanía se interese e involucre en el debate público, proveyendo los canales apropiados y mediante contribuciones que conduzcan a una gobernanza más efectiva, innovadora, responsable y que atienda las necesidades de la sociedad.',
      ],
      inPlan(4),
    ),
  },
  {
    code: 'collaboration',
    within: 'pillars',
    title: sourced('Colaboración', inPlan(4)),
    paragraphs: sourced(
      [
        'Como señala CEPAL “En el lenguaje del gobierno abierto, el pilar de la colaboración se entiende como la generación de nuevos espacios de encuentro, diálogo y trabajo que favorecen la co-creación de iniciativas y la co-producción de nuevos servicios públicos. Supone reconocer las capacidades disponibles en la propia sociedad y los beneficios que esto puede aportar en el diseño e implementación de políticas públicas.”',
      ],
      inPlan(4),
    ),
  },
  {
    code: 'ogp-local',
    title: sourced('Incorporación a OGP Local', inPlan(5)),
    paragraphs: sourced([], inPlan(5)),
  },
  {
    code: 'alliance',
    within: 'ogp-local',
    title: sourced('La Alianza por el Gobierno Abierto', inPlan(5)),
    paragraphs: sourced(
      [
        'La Alianza para el Gobierno Abierto (Open Government Partnership – OGP - por sus siglas en inglés) es una iniciativa multilateral originada el año 2011 que se basa en la creación colaborativa e implementación de compromisos voluntarios por parte de los gobiernos nacionales y locales que la componen. Siendo así sus principales objetivos son: (1) Promover la apertura institucional para dar más poder a la ciudadanía, (2) Luchar contra la corrupción y (3) Utilizar las nuevas tecnologías para fortalecer la gobernanza pública.',
        'En la actualidad son 78 países y 76 gobiernos locales los que forman parte de OGP. En este marco, los miembros tienen el deber de presentar periódicamente un Plan de Acción co-creado con la sociedad civil describiendo compromisos concretos para: (1) Mejorar la transparencia, (2) Rendición de cuentas y la (3) Participación pública en el gobierno.',
        'El Programa de OGP Local tiene su origen en el año 2016. En dicha instancia, la Municipalidad de Peñalolén presentó su primera postulación para ser miembro, sin embargo, no resulta acogida. No obstante, manteniéndose firme en sus convicciones de querer formar parte de esta gran alianza global, la Municipalidad de Peñalolén vuelve a postular el año 2020 en conjunto con Fundación TRIBU. En esta instancia postularon más de 100 gobierno locales del mundo y Peñalolén fue uno de los 52 gobiernos electos para conformar la Alianza para el Gobierno Abierto.',
      ],
      inPlan(5),
    ),
  },
] as const satisfies readonly Chapter[];
