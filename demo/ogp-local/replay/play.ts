import { ogpLocalChile } from '../../../workflows/ogp-local/v1/index.ts';
import type { Given } from '../../demonstration.ts';
import { found, holderIn, openProcess, publish, seatForum } from '../../founding.ts';
import { atPlace } from '../../instants.ts';
import type { Play as AnyPlay, Place } from '../../play.ts';
import { monitoringBody, seats } from '../forum.ts';
import { plan } from '../plan.ts';

const timeZone = 'America/Santiago';

/** The instant of a local day at an hour. */
export const at = atPlace(timeZone);

export const place: Place = {
  organization: 'maipu',
  name: 'Municipalidad de Maipú',
  timeZone,
  /** In the month in which Maipú joined; the day is invented. */
  begins: at(`${plan.joinedIn.value}-30`, '09:00'),
  keysEnd: '2026-01-01T00:00:00Z',
  act: 'Decreto alcaldicio (ilustrativo)',
};

export interface Play extends AnyPlay<'secretary' | 'facilitator' | 'monitor'> {
  /** The keys of who sits in the forum, by seat. */
  readonly members: ReadonlyMap<string, string>;
}

/** Founds the organization, opens the process on the method of OGP Local, and seats its forum. */
export async function prepare(given: Omit<Given, 'folder'>): Promise<Play> {
  const administrator = await found(given.engine, place);
  const holder = holderIn(place, { ...given, administrator });
  const body = monitoringBody.value;
  const keys = {
    administrator,
    team: await holder('Gobierno Abierto', 'team'),
    secretary: await holder('Secretaría del foro', 'secretary'),
    facilitator: await holder('Facilitación', 'facilitator'),
    monitor: await holder('Ente de monitoreo', 'monitoring-body', { institution: body, body }),
  };
  const founded = { ...given, place, keys, refused: [] };
  await publish(founded, [ogpLocalChile]);
  const title = `${plan.title.value} (${plan.marked.value})`;
  const process = await openProcess(founded, ogpLocalChile, { title }, administrator);
  const play = { ...founded, process };
  const composed = seats.value.map(({ code, sector, institution }) => ({
    ...{ id: code, sector, holder: institution },
  }));
  return { ...play, members: await seatForum(play, composed, 'Acta de instalación') };
}

/** A page that shows that something is so: a real one where it was read, an address of nobody where it was not. */
export const shown = (title: string, url = 'https://example.org/ilustrativo') => ({
  ...{ kind: 'link', title, url },
});
