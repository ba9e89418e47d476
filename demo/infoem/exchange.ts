import { sourced } from '../provenance.ts';
import { lineTitles } from './line-titles.ts';
import { captions, paragraphs } from './pieces.ts';
import { inReport } from './source.ts';

/** The four municipalities where forums were held, as the text lists them. */
export const seats = ['Chimalhuacán', 'Cuautitlán Izcalli', 'Nicolás Romero', 'Villa Guerrero'] as const;

/** The second line of action: forums and declarations in four municipalities. */
export const exchange = {
  ...lineTitles[1],
  text: [
    paragraphs(
      'Para dar cumplimiento con esta línea, se promovieron Foros Regionales de Gobierno Abierto que fueron pensados como espacios de difusión de los principios de apertura gubernamental, además de animar a las autoridades y ciudadanos a participar en un ejercicio de esta naturaleza en sus municipios. Al respecto, se organizaron 4 Foros teniendo como sedes Chimalhuacán, Cuautitlán Izcalli, Nicolás Romero y Villa Guerrero. En cada uno de ellos, se contó con la participación de integrantes del Sistema Nacional de Transparencia, así como del Comité de Participación Ciudadana del Estado de México y de los municipios anfitriones, de representantes de sociedad civil, así como de diversos sectores de los municipios visitados.',
      'Derivado de estos eventos, se organizaron las Firmas de Declaratoria Conjunta, que son el primer paso para poder instalar Secretariados Técnicos Municipales. Debido a la época electoral que vivió en la entidad, la emisión de las convocatorias que preceden a la Firma se pospuso en los 4 municipios antes referidos, pero se retomarán los trabajos para alcanzar la meta de contar con tales Secretariados debidamente instalados y avanzando en la integración de sus Planes de Acción Municipales.',
      'En conclusión, la implementación de la Línea de Acción 2 ha sido impulsada a través de la realización de los Foros en diferentes municipios para promover la participación de autoridades y ciudadanos, los cuales además han contado con la participación de diferentes actores, como el Sistema Nacional de Transparencia, el Comité de Participación Ciudadana del Estado de México y representantes de la sociedad civil. Si bien, las convocatorias para las Firmas de Declaratoria Conjunta se pospusieron debido al proceso electoral, se retomarán los esfuerzos para instalar los Secretariados Técnicos Municipales y avanzar en la elaboración de los Planes de Acción Municipales.',
    ),
    captions(
      ['Foro Regional Villa Guerrero', 'Foro Regional Chimalhuacán', 'Foro Regional Cuautitlán Izcalli'],
      { title: 'Foros regionales municipales', expected: seats, under: 'al final de la línea de acción 2' },
    ),
    captions(
      [
        'Firma de Declaratoria Conjunta Villa Guerrero',
        'Firma de Declaración Conjunta Cuautitlán Izcalli',
        'Firma de Declaración Conjunta Nicolás Romero',
        'Firma de Declaración Conjunta Chimalhuacán',
      ],
      {
        title: 'Firmas de declaratoria conjunta',
        expected: seats,
        under: 'al final de la línea de acción 2',
      },
    ),
  ],
  figures: sourced([{ what: 'Foros regionales', count: 4 }], inReport),
  happenings: [],
} as const;
