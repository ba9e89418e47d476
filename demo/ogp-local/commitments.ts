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
const whenEnded = 'The page gives two months for the end of the plan and no day for any commitment.';

const cut = `${back} The copy is cut after “More and Be”: the rest of the title was not read and is not made up.`;

/** A commitment as it is written here: each part with the mark that such a part has in all four. */
const commitment = ({
  code,
  area,
  title,
  why = back,
  lead,
  endedOn = '2024-08-30',
  ...unread
}: Pick<LocalCommitment, 'code' | 'area'> & {
  readonly title: string;
  readonly why?: string;
  readonly lead: string;
  readonly need: string;
  readonly action: string;
  readonly milestone: string;
  readonly endedOn?: string;
}): LocalCommitment => ({
  ...{ code, area },
  title: inferred(title, inPage('launch'), why),
  lead: inferred(lead, inPage('plan'), whoLeads),
  need: illustrative(`${unread.need} (Ilustrativo.)`, invented),
  action: illustrative(unread.action, invented),
  milestone: illustrative(unread.milestone, invented),
  endedOn: illustrative(endedOn, whenEnded),
});

export const commitments: readonly LocalCommitment[] = [
  commitment({
    ...{ code: 'neighbourhood-plans', area: { code: 'public-space', name: 'Espacio público' } },
    title: 'Planes barriales: la comunidad participa y decide',
    lead: 'Secretaría Comunal de Planificación (SECPLA)',
    need: 'Que las obras del barrio se decidan con quienes viven en él.',
    action: 'Asambleas de barrio ordenan las obras y votan su orden.',
    ...{ milestone: 'Cartera de obras barriales votada', endedOn: '2024-08-20' },
  }),
  commitment({
    ...{ code: 'children', area: { code: 'community', name: 'Vida comunitaria' } },
    title: 'Hacer de Maipú una comuna para niñas, niños y adolescentes',
    lead: 'Dirección de Desarrollo Comunitario (DIDECO)',
    need: 'Que niñas, niños y adolescentes opinen sobre su comuna.',
    action: 'Niñas y niños eligen un consejo que opina cada trimestre.',
    milestone: 'Consejo infantil elegido y oído',
  }),
  commitment({
    ...{ code: 'micro-dumps', area: { code: 'environment', name: 'Medio ambiente' } },
    title: 'Juntas y juntos enfrentamos los microbasurales en Maipú',
    lead: 'Dirección de Aseo, Ornato y Gestión Ambiental (DAOGA)',
    need: 'Que se sepa dónde hay microbasurales y cuándo se limpian.',
    action: 'Un mapa abierto muestra cada microbasural y su limpieza.',
    milestone: 'Mapa abierto de microbasurales en línea',
  }),
  commitment({
    ...{ code: 'more-and-better', area: { code: 'security', name: 'Seguridad' } },
    ...{ title: 'Más y mejor […]', why: cut },
    lead: 'Dirección de Prevención y Seguridad Ciudadana (DIPRESEC)',
    need: 'Que la información de seguridad del barrio sea pública y se converse.',
    action: 'Los datos de patrullaje se publican y se conversan en cada cuadrante.',
    milestone: 'Datos de patrullaje publicados por cuadrante',
  }),
];

/** What was asked for and is outside the municipality's powers: invented, so that a reasoned no can be seen. */
export const leftOut = illustrative(
  {
    code: 'metro',
    area: 'public-space',
    title: 'Una nueva estación de metro (ilustrativa)',
    need: 'Que el metro llegue a más barrios (ilustrativo).',
    response: 'El trazado del metro lo decide el gobierno central; se le envía la petición (ilustrativo).',
  },
  'No answer to a proposal was read.',
);
