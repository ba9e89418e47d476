import { type Sourced, sourced } from '../provenance.ts';
import { inPlan } from './source.ts';
import type { OptionCode } from './votes.ts';

/** Problem and description of a winner, one string per paragraph or bullet, in the plan's own words. */
export type WinningText = {
  readonly problem: Sourced<string>;
  readonly description: Sourced<readonly string[]>;
};

const underWhichHeading =
  'Printed under the heading "Inclusión", without a heading of its own; the index has it as "Gestión Municipal".';

/** The plan prints a problem and a description for the three winners only. */
export const winningTexts = {
  'greener-penalolen': {
    problem: sourced(
      'La Municipalidad de Peñalolén ha incorporado como uno de sus ejes centrales la sustentabilidad. No obstante, considerando el contexto es fundamental seguir avanzando en la co-construcción de instrumentos y normativas que establezcan una pauta que trascienda a la administración.',
      inPlan(12),
    ),
    description: sourced(
      [
        'Enfrentar la crisis climática, proteger el medio ambiente y fomentar el desarrollo sostenible local en un trabajo conjunto y empoderado de los distintos actores de la comuna.',
        'Promover la participación y el acceso a la información en el desarrollo de los instrumentos de planificación territorial, incorporando estrategias innovadoras y garantizando un desarrollo sostenible de la comuna.',
        'Co-crear instrumentos y normativas ambientales a nivel local que permitan mejorar la gestión de los componentes ambientales en la comuna.',
        'Fomentar la participación y el acceso a la información.',
        'Promover la Participación Ambiental Ciudadana y fomentar la Educación Ambiental Local.',
        'Fortalecer la institucionalidad ambiental local para gestionar de mejor manera el desarrollo sostenible a nivel comunal',
      ],
      inPlan(12),
    ),
  },
  'disability-inclusion': {
    problem: sourced(
      'La Municipalidad de Peñalolén presenta la necesidad de identificar las maneras en que esta puede contribuir desde el quehacer local para minimizar las barreras que enfrentan las personas en situación de discapacidad e incorporarlas/os de manera orgánica a la sociedad, favoreciendo su desarrollo integral y promoviendo su inclusión en la sociedad como sujetos de derecho.',
      inPlan(13),
    ),
    description: sourced(
      [
        'Programación y difusión de Intervención Territorializada de la Unidad de Discapacidad, según necesidades y propuestas de mejoras recogidas por Macrosector.',
        'Promoción y difusión sobre beneficios gubernamentales y apoyo en la gestión de ellos, en donde la municipalidad actúa como puente con el nivel central.',
        'Mapa de programas y servicios de salud disponibles en la comuna, dirigidos a personas en situación de discapacidad y a sus familias.',
        'Alianzas público-privadas, creación de convenios de transporte u otras necesidades para obtener beneficios particulares a nuestros vecinos/as.',
        'Conformación y consolidación de redes de apoyo de cuidadores y cuidadoras de la comuna de Peñalolén, con el objetivo de generar instancias de acompañamiento.',
        'Capacitación a los funcionarios y funcionarias municipales en temas de sensibilización y buen trato a las personas en situación de discapacidad.',
      ],
      inPlan(13),
    ),
  },
  'connected-management': {
    problem: sourced(
      'Existe una serie de demandas recurrentes asociadas a la mejoría de la gestión pública en materias de comunicación externa e interna, seguimiento de requerimientos, tiempos de respuesta, trato amable y de mayor conocimiento sobre las funciones que cumplen las direcciones, departamentos y unidades del municipio.',
      inPlan(14),
      underWhichHeading,
    ),
    description: sourced(
      [
        'Fortalecer los canales de atención mediante el desarrollo de una plataforma que contenga un Sistema Integral Unificado que permita gestionar los requerimientos ingresados por medio de los diferentes canales de atención municipal, a través del cual la comunidad pueda realizar un monitoreo y seguimiento activo de sus solicitudes.',
        'Realizar diagnóstico de carácter externo, que permita medir el nivel de satisfacción de la comunidad respecto de la atención brindada por los diferentes canales de atención municipal, con el fin de incorporar sus necesidades en el desarrollo del Sistema Integral Unificado.',
        'Realizar diagnóstico de carácter interno, dirigido a las funcionarias y funcionarios municipales. Realizar capacitaciones a nuestros funcionarios en relación con las nuevas herramientas a utilizar, así como de mejorar los protocolos de atención y los canales de retroalimentación con los vecinos.',
        'Dirección de Control y Gobierno Abierto: Creación de un plan piloto de Transparencia Focalizada, para informar respecto a los avances e iniciativas de tres unidades municipales de interés, con el objetivo de facilitar la información por parte de la Municipalidad hacia la ciudadanía.',
      ],
      inPlan(14),
      underWhichHeading,
    ),
  },
} as const satisfies Partial<Record<OptionCode, WinningText>>;

/** The three that became commitments, in the order of their votes. */
export type WinnerCode = keyof typeof winningTexts;
