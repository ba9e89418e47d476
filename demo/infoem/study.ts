import { inferred, sourced } from '../provenance.ts';
import { lineTitles } from './line-titles.ts';
import { captions, paragraphs } from './pieces.ts';
import { inReport } from './source.ts';

const inferredYear = 'El texto no dice el año; le sigue a la convocatoria de 2022.';

/** The first line of action: a study of the conditions in the municipalities. */
export const study = {
  ...lineTitles[0],
  text: [
    paragraphs(
      'A fin de contar con un instrumento que recuperara la información requerida para la elaboración de este estudio, se emitió una Convocatoria pública del 20 de enero al 4 de febrero de 2022, mediante la cual se invitó a ciudadanos, académicos, estudiantes, servidores públicos, y demás actores involucrados en temas de transparencia, rendición de cuentas y participación ciudadana, a integrar un equipo multidisciplinario para generar el cuestionario que serviría para obtener los datos sobre las condiciones de apertura en municipios mexiquenses.',
      'La primera reunión de dicho grupo se llevó a cabo el viernes 18 de febrero, contando con una asistencia de 16 personas en total. A partir de ello, las mesas comenzaron sus trabajos entre el 28 de febrero y el 25 de marzo. Derivado de lo anterior, se construyó un formulario con 64 reactivos que atendieron 5 dimensiones analíticas: Normatividad, Transparencia, Participación Ciudadana, Rendición de Cuentas y TIC’s. Dicho formulario fue enviado a los 125 municipios el día 8 de junio, dando como fecha límite para que remitieran sus respuestas el lunes 20 de junio. Se recibieron 117 respuestas, representando al 93.6% de municipios participantes.',
      'Cabe señalar que, a semejanza de lo que ocurre con la Métrica de Gobierno Abierto, estudio generado por el CIDE y el INAI, se decidió abrir el mismo formulario a la ciudadanía y sociedad civil, con la finalidad de corroborar las respuestas enviadas por los municipios. Para este ejercicio, el cuestionario fue puesto a disposición del público durante enero y hasta el 15 de febrero de 2023, recibiendo un total de 45 participaciones que abarcaron 18 municipios.',
      'Luego de realizar el análisis respectivo, se pudieron registrar algunos hallazgos relevantes, como que se puede observar la gran diversidad existente entre los municipios mexiquenses respecto de sus condiciones para promover la apertura gubernamental. Si bien dichas diferencias son normales, destaca que hay casos en los que los esfuerzos por garantizar el acceso a la información van de la mano con mecanismos que intentan la promoción de la participación ciudadana. En ese sentido, se puede decir que hay mayores ventanas de oportunidad de alentar esquemas de Gobierno Abierto en aquellos municipios en donde sí se toma en cuenta el parecer de la ciudadanía para la toma de decisiones (si bien acotada y a reserva de validar la información recabada).',
      'Otro indicativo interesante es que la mayoría de los municipios están haciendo uso de la tecnología como herramienta para potencializar su comunicación con la ciudadanía. Este hecho es relevante en la medida en que, como se señaló en la parte inicial del documento, dichos instrumentos son una de las bases para promover la apertura en la medida en que facilitan la intervención de la sociedad en el conocimiento de las labores públicas. Esta dimensión es la que podría considerarse como un punto favorable para los esquemas de apertura.',
      'Por otra parte, llama la atención que en algunos municipios se cuente con espacios donde diversos actores pueden incidir en el proceso de toma de decisiones. Este hallazgo resultará de gran provecho si se corrobora porque indicaría que ya hay ejercicios muy cercanos a los de Gobierno Abierto que se pretenden impulsar. Sin embargo, también hay que destacar que la asignatura pendiente sigue siendo la evaluación ciudadana a la gestión pública ya que son pocos los espacios en los que, además, hace falta calibrar adecuadamente el peso que tiene esa evaluación sobre la función gubernamental.',
      'Este estudio fue aprobado el 28 de abril de 2023 en la 17ª Sesión Ordinaria del Secretariado Técnico Local y lanzado en la página institucional del Infoem el 29 de abril.',
      'Con la información recopilada a través de este ejercicio, se cuenta con una primera radiografía de las condiciones en los municipios mexiquenses que se presentan como áreas de oportunidad para implementar esquemas de apertura. Esto permitirá la confección más atinada de estrategias particulares aterrizadas en cada demarcación territorial, además de identificar aliados desde la sociedad civil con quienes se puede avanzar en la implementación de un ejercicio de Gobierno Abierto.',
    ),
    captions(
      [
        'Primera reunión con participantes del grupo multidisciplinario',
        'Portada del Estudio de condiciones de apertura publicado en la página oficial del Infoem.',
      ],
      { under: 'al final de la línea de acción 1' },
    ),
  ],
  figures: sourced(
    [
      { what: 'Municipios que respondieron el formulario', count: 117, of: 125, stated: 93.6 },
      { what: 'Municipios que abarcó el cuestionario abierto a la ciudadanía', count: 18, of: 125 },
      { what: 'Participaciones en el cuestionario abierto a la ciudadanía', count: 45 },
      { what: 'Asistentes a la primera reunión del grupo multidisciplinario', count: 16 },
      { what: 'Reactivos del formulario', count: 64 },
      { what: 'Dimensiones analíticas', count: 5 },
    ],
    inReport,
  ),
  happenings: [
    sourced({ what: 'Convocatoria pública', on: '2022-01-20', until: '2022-02-04' }, inReport),
    inferred(
      { what: 'Primera reunión del grupo multidisciplinario', on: '2022-02-18' },
      inReport,
      `${inferredYear} Dice viernes, y ese día de 2022 lo fue.`,
    ),
    inferred({ what: 'Trabajo de las mesas', on: '2022-02-28', until: '2022-03-25' }, inReport, inferredYear),
    inferred(
      {
        what: 'Formulario enviado a los municipios, hasta el plazo para responder',
        on: '2022-06-08',
        until: '2022-06-20',
      },
      inReport,
      `${inferredYear} Dice que el plazo vencía un lunes, y el 20 de junio de 2022 lo fue.`,
    ),
    inferred(
      { what: 'Cuestionario abierto a la ciudadanía', on: '2023-01-01', until: '2023-02-15' },
      inReport,
      'El texto dice «durante enero»; se toma desde el primer día del mes.',
    ),
    sourced({ what: 'El estudio se aprueba en la 17.ª sesión ordinaria', on: '2023-04-28' }, inReport),
    inferred(
      { what: 'El estudio se publica en la página institucional', on: '2023-04-29' },
      inReport,
      'El texto dice «29 de abril»; el año es el de la aprobación, el día anterior.',
    ),
  ],
} as const;
