import { iztapalapaProgramme } from '../../../workflows/iztapalapa/v1/programme.ts';
import { iztapalapaTerritory2 } from '../../../workflows/iztapalapa/v2/territory.ts';
import type { Given } from '../../demonstration.ts';
import { found, holderIn, openProcess, publish } from '../../founding.ts';
import type { Answer } from '../../http.ts';
import { atPlace, shifted } from '../../instants.ts';
import { type Play as AnyPlay, type Place, read, send, sendToOrganization } from '../../play.ts';
import { borough, directorates, levels, narrower, posts, territories } from '../places.ts';
import { spreadByUs } from '../source.ts';

const timeZone = 'America/Mexico_City';

/** The instant of a local day at an hour. */
export const at = atPlace(timeZone);

/** Founded four days before the first assemblies begin. */
export const place: Place = {
  organization: 'iztapalapa',
  name: 'Alcaldía de Iztapalapa',
  timeZone,
  begins: at('2018-12-20', '09:00'),
  keysEnd: '2024-01-01T00:00:00Z',
  act: 'Nombramiento (ilustrativo)',
};

/** The programme under way; its team is the office of planning. */
export type Play = AnyPlay<'responsible'>;

/** Founds the organization, declares its places and who works in them, and opens the programme on its first day. */
export async function prepare(given: Omit<Given, 'folder'>): Promise<Play> {
  const administrator = await found(given.engine, place);
  const holder = holderIn(place, { ...given, administrator });
  const keys = {
    administrator,
    team: await holder('Dirección General de Planeación y Participación Ciudadana', ['team', 'secretary']),
    responsible: await holder('Funcionariado responsable de San Miguel Teotongo', [
      ...['facilitator', 'territorial-servant', 'responsible-institution'],
    ]),
  };
  const founded = { ...given, place, keys, refused: [] };
  await publish(founded, [iztapalapaProgramme, iztapalapaTerritory2]);
  await sendToOrganization(founded, 'declare-territory-levels', { levels });
  const places = [
    { path: borough, level: 'borough', name: 'Iztapalapa' },
    ...directorates,
    ...territories,
    ...narrower,
  ];
  await sendToOrganization(founded, 'declare-territories', { territories: places, provenance: spreadByUs });
  await sendToOrganization(founded, 'declare-posts', { posts: posts(), provenance: spreadByUs });
  await given.time.moveTo(given.engine, at('2018-12-24', '09:00'));
  const about = { title: 'Diálogos por el bienestar y la paz', territory: borough };
  return { ...founded, process: await openProcess(founded, iztapalapaProgramme, about) };
}

/** Sends one command to many territories, lets it be carried out, and answers how it ended. */
export async function toMany(
  play: Play,
  command: string,
  input: object,
  where: object = {},
): Promise<Answer> {
  const { intent } = await send(play, 'send-to-children', { command, input, where });
  await carryOut(play);
  return read(play, `/intents/${intent}?limit=200`);
}

/** A minute passes, in which the clock carries out what was asked of many. */
export const carryOut = ({ time, engine }: Play): Promise<void> =>
  time.moveTo(engine, shifted(time.now(), 1));
