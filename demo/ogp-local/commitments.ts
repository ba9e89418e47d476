import { illustrative, inferred, type Marked } from '../provenance.ts';
import { inPage } from './source.ts';

/** A commitment of the plan. Title by CEPAL's note; who leads it by the plan's page; the rest is invented. */
export interface LocalCommitment {
  readonly code: string;
  readonly title: Marked<string>;
  readonly area: { readonly code: string; readonly name: string };
  readonly lead: Marked<string>;
  readonly need: Marked<string>;
  readonly action: Marked<string>;
  /** The title of its one milestone. */
  readonly milestone: Marked<string>;
  /** The local day on which it ended. */
  readonly endedOn: Marked<string>;
}

const back = 'Put back into Spanish from the English of the note that was read.';
const whoLeads =
  'The page lists five lead institutions for the whole plan; which one leads this commitment is our reading.';
const invented = 'The text of the commitment was not read.';
const whenEnded = 'The pages give two months for the end of the plan and no day for any commitment.';

export const commitments: readonly LocalCommitment[] = [
  {
    code: 'neighbourhood-plans',
    title: inferred('Planes barriales: la comunidad participa y decide', inPage('launch'), back),
    area: { code: 'public-space', name: 'Espacio público' },
    lead: inferred('Secretaría Comunal de Planificación (SECPLA)', inPage('plan'), whoLeads),
    need: illustrative('Que las obras del barrio se decidan con quienes viven en él.', invented),
    action: illustrative('Asambleas de barrio ordenan las obras y votan su orden.', invented),
    milestone: illustrative('Cartera de obras barriales votada', invented),
    endedOn: illustrative('2024-08-20', whenEnded),
  },
  {
    code: 'children',
    title: inferred('Hacer de Maipú una comuna para niñas, niños y adolescentes', inPage('launch'), back),
    area: { code: 'community', name: 'Vida comunitaria' },
    lead: inferred('Dirección de Desarrollo Comunitario (DIDECO)', inPage('plan'), whoLeads),
    need: illustrative('Que niñas, niños y adolescentes opinen sobre su comuna.', invented),
    action: illustrative('Niñas y niños eligen un consejo que opina cada trimestre.', invented),
    milestone: illustrative('Consejo infantil elegido y oído', invented),
    endedOn: illustrative('2024-08-30', whenEnded),
  },
  {
    code: 'micro-dumps',
    title: inferred('Juntas y juntos enfrentamos los microbasurales en Maipú', inPage('launch'), back),
    area: { code: 'environment', name: 'Medio ambiente' },
    lead: inferred('Dirección de Aseo, Ornato y Gestión Ambiental (DAOGA)', inPage('plan'), whoLeads),
    need: illustrative('Que se sepa dónde hay microbasurales y cuándo se limpian.', invented),
    action: illustrative('Un mapa abierto muestra cada microbasural y su limpieza.', invented),
    milestone: illustrative('Mapa abierto de microbasurales en línea', invented),
    endedOn: illustrative('2024-08-30', whenEnded),
  },
  {
    code: 'more-and-better',
    title: inferred(
      'Más y mejor […]',
      inPage('launch'),
      `${back} The copy is cut after “More and Be”: the rest of the title was not read and is not made up.`,
    ),
    area: { code: 'security', name: 'Seguridad' },
    lead: inferred('Dirección de Prevención y Seguridad Ciudadana (DIPRESEC)', inPage('plan'), whoLeads),
    need: illustrative('Que la información de seguridad del barrio sea pública y se converse.', invented),
    action: illustrative('Los datos de patrullaje se publican y se conversan en cada cuadrante.', invented),
    milestone: illustrative('Datos de patrullaje publicados por cuadrante', invented),
    endedOn: illustrative('2024-08-30', whenEnded),
  },
];

/** What was asked for and is outside the municipality's powers: invented, so that a reasoned no can be seen. */
export const leftOut = illustrative(
  {
    code: 'metro',
    area: 'public-space',
    title: 'Una nueva estación de metro',
    need: 'Que el metro llegue a más barrios.',
    response: 'El trazado del metro lo decide el gobierno central; se le envía la petición.',
  },
  'No answer to a proposal was read.',
);
