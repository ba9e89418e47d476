import { sourced } from '../provenance.ts';
import { inPlan } from './source.ts';

/** The chapter begins on page 6 and ends before page 8; which axis falls on which page the index does not say. */
const visionPages = inPlan(6);

/** The strategic vision: an opening sentence and four axes, all in the plan's words. */
export const vision = {
  title: sourced(
    'Visión de Gobierno Abierto en Peñalolén',
    visionPages,
    'The index has it as "Visión de Peñalolén en Gobierno Abierto".',
  ),
  opening: sourced(
    'En base al proceso de co-creación del Plan de Acción identificamos cuatro ejes de trabajo para avanzar en el camino de un gobierno abierto.',
    visionPages,
  ),
  axes: [
    {
      code: 'transparent-management',
      title: sourced('Una gestión municipal transparente y responsable ante sus vecinos', visionPages),
      text: sourced(
        'Incorporar nuevos mecanismos de gestión que faciliten la prestación de servicios de manera oportuna y transparente. En este sentido, las lecciones aprendidas de la literatura relacionada con la innovación pública cobran relevancia, ya que repensar cómo se definen los problemas públicos y al mismo tiempo incorporar nuevas soluciones a la tarea pública, constituyen hoy una condición necesaria para mejorar los servicios prestados.',
        visionPages,
      ),
    },
    {
      code: 'citizen-participation',
      title: sourced('Participación ciudadana', visionPages),
      text: sourced(
        'En términos de participación, la visión institucional incluye dos elementos centrales. El primero de ellos es promover la participación activa de la ciudadanía y su incidencia en la gestión de los asuntos públicos, con el fin de generar políticas acordes con las necesidades e intereses de la comunidad, que permitan tanto mejorar la calidad de vida en los barrios, como fortalecer los servicios y programas desarrollados por el municipio. El segundo elemento tiene como objetivo consolidar al municipio de Peñalolén como referente en innovación y gestión participativa a través de la revisión y mejora continua de los procesos de participación, el fortalecimiento de la colaboración intramunicipal y el diseño de espacios, mecanismos y herramientas innovadoras de participación que permiten conectar con las expectativas y necesidades de los ciudadanos.',
        visionPages,
      ),
    },
    {
      code: 'collective-awareness',
      title: sourced('Construir una conciencia colectiva', visionPages),
      text: sourced(
        'Trabajar en la conciencia de que, para abordar los principales problemas del siglo XXI, todas las partes son importantes. Se debe promover que, si bien el trabajo de las instituciones es relevante, también lo es el de la sociedad civil, con el fin de generar un cambio cultural que ponga el valor de la solidaridad, la colaboración y la sostenibilidad en el centro de la acción.',
        visionPages,
      ),
    },
    {
      code: 'alliances',
      title: sourced('Una política de alianzas', visionPages),
      text: sourced(
        'La pertenencia a OGP Local le brinda al municipio la posibilidad de establecer vínculos con diferentes actores y gobiernos en el ámbito del Gobierno Abierto. En consecuencia, uno de los objetivos es compartir las diversas lecciones aprendidas del proceso de inclusión en OGP Local, con los gobiernos subnacionales de nuestro país, con el fin de construir de manera colaborativa en esta área.',
        visionPages,
      ),
    },
  ],
} as const;
