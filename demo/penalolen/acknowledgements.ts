import { inferred, sourced } from '../provenance.ts';
import type { Chapter } from './chapter.ts';
import { monitoringBody, observers, type Sector, seats } from './forum.ts';
import { inPlan } from './source.ts';

const page = inPlan(null);
const unnamed = 'The names are left out; offices are told without the gender of who held them.';

/** The seats of which the thanks tell an office; of the others they tell the institution only. */
const withOffice = ['cosoc', 'security-council', 'activa-1', 'activa-2', 'older-people-club'];

/** The seats of a sector by institution, and by office where the text tells one. */
const officesOf = (sector: Sector) =>
  sourced(
    seats
      .filter((seat) => seat.sector.value === sector)
      .map(({ code, office, institution }) => ({
        ...(withOffice.includes(code) ? { office: office.value } : {}),
        institution: institution.value,
      })),
    page,
    unnamed,
  );

/** Whom the plan thanks, in its own words and order; people by their office and institution. */
export const acknowledgements = {
  code: 'acknowledgements',
  title: sourced('Agradecimientos', page),
  paragraphs: sourced(
    [
      'A nombre de la Municipalidad de Peñalolén, agradecemos a todas las personas que formaron parte de este maravilloso proyecto y que participaron de manera activa en cada una de las instancias del proceso de co-creación de nuestro plan de acción.',
    ],
    page,
  ),
  thanks: [
    {
      to: sourced(
        'En este sentido, damos gracias a las y los miembros de las diversas organizaciones comunitarias de Peñalolén:',
        page,
      ),
      offices: officesOf('community'),
    },
    {
      to: sourced('También a las y los miembros de las organizaciones de la sociedad civil:', page),
      offices: officesOf('civil-society'),
    },
    {
      to: sourced(
        'A su vez, a las y los representantes de las Asociaciones de Funcionarios Municipales:',
        page,
      ),
      offices: officesOf('municipal-staff'),
    },
    {
      to: sourced('Del mismo modo, a las y los representantes de la academia:', page),
      offices: officesOf('academia'),
    },
    {
      to: sourced('Asimismo, agradecemos a nuestro ente de monitoreo:', page),
      offices: sourced([{ institution: monitoringBody.value }], page, unnamed),
    },
    {
      to: sourced('Además, a nuestros observadores externos:', page),
      offices: sourced(
        observers.map(({ value: institution }) => ({ office: 'Representante', institution })),
        page,
        unnamed,
      ),
    },
  ],
  closing: sourced(
    [
      'Finalmente, a toda nuestra comunidad de vecinos/as y de servidores municipales de la comuna de Peñalolén.',
    ],
    page,
  ),
  link: inferred(
    {
      title: 'Escanea este código QR para más información acerca del Gobierno Abierto en Peñalolén',
      url: 'https://gobiernoabierto.penalolen.cl/',
    },
    page,
    'The code itself is a picture; the page is the one that the plan names on page 10.',
  ),
} as const satisfies Chapter;
