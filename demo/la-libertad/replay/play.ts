import { laLibertadCommitment } from '../../../workflows/la-libertad/v1/commitment.ts';
import { laLibertadTransfer } from '../../../workflows/la-libertad/v1/transfer.ts';
import type { Given } from '../../demonstration.ts';
import { found, holderIn, openProcess, publish } from '../../founding.ts';
import { atPlace } from '../../instants.ts';
import { type Play as AnyPlay, type Place, storeText } from '../../play.ts';
import { commitment } from '../commitment.ts';

const timeZone = 'America/Lima';

/** The instant of a local day at an hour. */
export const at = atPlace(timeZone);

export const place: Place = {
  organization: 'la-libertad',
  name: 'Gobierno Regional La Libertad',
  timeZone,
  begins: at('2018-12-03', '09:00'),
  keysEnd: '2030-01-01T00:00:00Z',
  act: 'Designación (ilustrativa)',
};

export interface Play extends AnyPlay<'secretary' | 'monitor'> {
  /** The hash of the stored file that stands for what the page does not show. */
  readonly example: string;
}

/** Founds the organization and opens the process. */
export async function prepare(given: Omit<Given, 'folder'>): Promise<Play> {
  const administrator = await found(given.engine, place);
  const holder = holderIn(place, { ...given, administrator });
  const keys = {
    administrator,
    team: await holder('Sub Gerencia de Tecnologías de Información', ['team', 'responsible-institution']),
    secretary: await holder('Secretaría', 'secretary', {
      institution: 'Consejo Regional de Gobierno Abierto',
    }),
    monitor: await holder('Revisión', 'monitoring-body', { institution: 'Independent Reporting Mechanism' }),
  };
  const founded = { ...given, place, keys, refused: [] };
  await publish(founded, [laLibertadCommitment, laLibertadTransfer]);
  const process = await openProcess(founded, laLibertadCommitment, { title: commitment.title.value });
  const play = { ...founded, process };
  return { ...play, example: await storeText(play, exampleText) };
}

const exampleText =
  'Constancia de ejemplo (ilustrativa): la página del compromiso no dice qué municipalidad firmó, recibió o usó algo.\n';

/** What stands as evidence of what is invented: a file that says that it is, and never a page that does not say it. */
export const exampleOf = ({ example }: Play) => [
  { kind: 'file', title: 'Constancia de ejemplo (ilustrativa)', hash: example },
];

/** The public page that shows what the source tells. */
export const evidence = [
  {
    kind: 'link',
    title: 'Página del compromiso LAL0009',
    url: 'https://www.opengovpartnership.org/members/la-libertad-peru/commitments/LAL0009/',
  },
] as const;
