import { illustrative, inferred, sourced } from '../provenance.ts';
import { inPage, page } from './source.ts';

/** How the mechanism coded the commitment: a level, “no data” and an empty place are three things. */
export const coding = sourced(
  {
    mechanism: page.mechanism,
    report: page.report,
    answers: [
      { scale: 'verifiability', version: 1, answer: 'yes' },
      { scale: 'relevance', version: 1, answer: 'yes' },
      // Printed "Low" under "Ambition"; the review's text says "menor", a level of the scale for plans before 2020.
      { scale: 'potential-impact', version: 1, answer: 'minor', printed: 'Low' },
      { scale: 'did-it-open-government', version: 1, answer: 'no-data', printed: 'No IRM Data' },
      { scale: 'completion', version: 1, answer: 'blank' },
    ],
  },
  inPage,
);

/** When the coding is entered here: the page has no date, and the coding's own stays empty. */
export const codedOn = illustrative('2019-11-15', 'The page does not say when the report came out.');

/** What the review finds wrong, in its words; the codes are ours. */
export const criticisms = inferred(
  [
    {
      code: 'milestone-vague',
      milestone: 'hito-2',
      words:
        'Particularmente el segundo hito no específica qué significaría la “transferencia de buenas prácticas a las municipalidades”. El texto del plan de acción resalta Decide La Libertad como una de las herramientas a transferir, pero no se mencionan otras. Tampoco se señala la forma que adoptará esa transferencia (mesas de trabajo, talleres, etc.).',
    },
    {
      code: 'no-baseline',
      words:
        'El compromiso carece de una línea de base (aunque sea preliminar) sobre el estado de la participación en la región y no detalla específicamente qué mecanismos a nivel municipal busca mejorar (las audiencias públicas, el consejo de coordinación local, el presupuesto participativo u otro nuevo).',
    },
    {
      code: 'executors-outside-the-plan',
      words:
        'Dado que las municipalidades no son parte del plan de acción de OGP, estas tienen menos incentivos para que -una vez transferidas las buenas prácticas- las implementen dentro del período de vigencia del plan de acción.',
    },
    {
      code: 'overlaps-with-others',
      others: ['compromiso-3', 'compromiso-4'],
      words:
        'Finalmente, el compromiso pareciera centrarse en la diseminación de la plataforma Decide La Libertad a nivel local, lo que -si bien valioso- otros compromisos ya lo trabajan (notoriamente los compromisos 3 y 4).',
    },
    {
      code: 'digital-divide',
      words:
        'si las municipalidades involucradas son del ámbito rural, a los problemas identificados para la alfabetización digital habría que sumarle los retos de trabajar con población rural que tiene aún menos acceso al uso dinámico de smartphones y de las computadoras.',
    },
    {
      code: 'token-fulfilment-possible',
      words:
        'En un extremo, el Gobierno podría suscribir acuerdos y realizar encuentros esporádicos con las autoridades municipales para dar por realizados los hitos del compromiso.',
    },
  ],
  inPage,
  'The words are the review’s; which code each is of is a reading.',
);

/** Its two next steps, which become lessons for the next cycle. */
export const recommendations = sourced(
  [
    {
      about: 'commitments',
      recommendation:
        'Para mejorar su ambición, el compromiso debería centrar su acción en municipalidades que puedan utilizar las buenas prácticas del GRLL para resolver problemas sustanciales de sus poblaciones. Ello podría pasar por elegir municipalidades con historial de conflictos sociales (que podrían elegirse siguiendo el reporte mensual actualizado de conflictos sociales que elabora la Defensoría del Pueblo [37]), o con ingresos por regalías mineras, donde la participación pueda ayudar a resolver problemas concretos de desencuentros o necesidades de coordinación entre la población con autoridades y otros actores clave.',
    },
    {
      about: 'co-creation',
      recommendation:
        'Se sugiere diseñar una estrategia intergubernamental de innovación pública entre el GRLL y las municipalidades, basada en la identificación, evaluación y diseminación de buenas prácticas participativas, con la participación activa de OSC y universidades, como mínimo.',
    },
  ],
  inPage,
);

/** Where the page does not agree with itself: the text dates a report that its footnote calls by another month. */
export const disagreement = sourced(
  {
    code: 'informe-de-conflictos',
    question: '¿De qué mes es la edición del reporte de conflictos sociales que se cita?',
    why: 'El texto de la nota dice abril y el título del documento citado dice marzo.',
    claims: [
      { code: 'abril', says: 'La edición de abril de 2019.', quote: 'en su edición de abril de 2019' },
      {
        code: 'marzo',
        says: 'El reporte N° 181, de marzo de 2019.',
        quote: 'Reporte Mensual de Conflictos Sociales N° 181 – Marzo 2019, pp. 62-63',
      },
    ],
    source: { document: page.title, page: 'nota 37' },
    declared: page.mechanism,
  },
  inPage,
);

/** The census figures that the review gives, and the share that it prints. */
export const population = sourced({ region: 1_778_080, trujillo: 970_016, printed: '54,55%' }, inPage);
