import { infoemLocalPlan2 } from '../../../workflows/infoem/v2/local-plan.ts';
import { infoemSecretariat2 } from '../../../workflows/infoem/v2/secretariat.ts';
import type { Given } from '../../demonstration.ts';
import { found, holderIn, openProcess, publish, seatForum } from '../../founding.ts';
import { atPlace } from '../../instants.ts';
import type { Play as AnyPlay, Place } from '../../play.ts';
import { commitment } from '../commitment.ts';
import { seats } from '../secretariat.ts';
import type { Without } from './without.ts';

const timeZone = 'America/Mexico_City';

/** The instant of a local day at an hour. */
export const at = atPlace(timeZone);

export const place: Place = {
  organization: 'infoem',
  name: 'Infoem',
  timeZone,
  begins: at('2021-12-15', '09:00'),
  keysEnd: '2026-01-01T00:00:00Z',
  act: 'Nombramiento (ilustrativo)',
};

export interface Play extends AnyPlay<'secretary' | 'institution'> {
  /** The keys of who sits in the secretariat, by seat. */
  readonly members: ReadonlyMap<string, string>;
  readonly without: Without;
}

/** Founds the organization, opens the process, and seats its secretariat. */
export async function prepare(given: Omit<Given, 'folder'>, without: Without = {}): Promise<Play> {
  const administrator = await found(given.engine, place);
  const holder = holderIn(place, { ...given, administrator });
  const keys = {
    administrator,
    team: await holder('Gobierno Abierto', 'team'),
    secretary: await holder('Facilitación', 'secretary', { institution: 'Secretariado Técnico Local' }),
    institution: await holder('Titular', 'responsible-institution'),
  };
  const founded = { ...given, place, keys, refused: [], without };
  await publish(founded, [infoemLocalPlan2, infoemSecretariat2]);
  const process = await openProcess(founded, infoemLocalPlan2, { title: commitment.plan.value });
  const play = { ...founded, process };
  return { ...play, members: await seatForum(play, seats.value) };
}
