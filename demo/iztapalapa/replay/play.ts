import { createOrganization } from '../../../engine/index.ts';
import { iztapalapaProgramme } from '../../../workflows/iztapalapa/v1/programme.ts';
import { iztapalapaTerritory2 } from '../../../workflows/iztapalapa/v2/territory.ts';
import type { Given } from '../../demonstration.ts';
import { type Answer, type Problem, UnexpectedAnswer } from '../../http.ts';
import { atPlace } from '../../instants.ts';
import { officesOf } from '../../offices.ts';
import { type DemoPath, words } from '../../words.ts';
import { borough, directorates, levels, narrower, posts, territories } from '../places.ts';
import { spreadByUs } from '../source.ts';

export const organization = 'iztapalapa';
export const timeZone = 'America/Mexico_City';

/** The instant of a local day at an hour. */
export const at = atPlace(timeZone);

/** When the organization is founded; four days later the first assemblies begin. */
export const begins = at('2018-12-20', '09:00');
const keysEnd = '2024-01-01T00:00:00Z';

/** Everything that is needed to let the programme happen. */
export interface Play extends Omit<Given, 'folder'> {
  readonly keys: { readonly administrator: string; readonly planning: string; readonly responsible: string };
  readonly programme: string;
  /** What was refused and had to be. */
  readonly refused: { readonly tried: string; readonly problem: Problem }[];
}

/** Founds the organization, declares its places and who works in them, and opens the programme on its first day. */
export async function prepare(given: Omit<Given, 'folder'>): Promise<Play> {
  const { http, engine, time } = given;
  const { key: administrator } = await createOrganization(engine, {
    ...{ organization, name: 'Alcaldía de Iztapalapa', language: 'es', office: 'Administración' },
    keyExpiresAt: keysEnd,
  });
  const { mandated } = officesOf({ organization, keysEnd, act: 'Nombramiento (ilustrativo)' });
  const institution = 'Alcaldía de Iztapalapa';
  const planning = await mandated(http, administrator, begins, {
    ...{ office: 'Dirección General de Planeación y Participación Ciudadana', institution },
    role: ['team', 'secretary'],
  });
  const responsible = await mandated(http, administrator, begins, {
    ...{ office: 'Funcionariado responsable de San Miguel Teotongo', institution },
    role: ['facilitator', 'territorial-servant', 'responsible-institution'],
  });
  const post = (command: string, body: object, by = planning.key) =>
    http.post(`/api/${organization}/commands/${command}`, body, by);
  for (const workflow of [iztapalapaProgramme, iztapalapaTerritory2])
    await post('publish-workflow', { workflow }, administrator);
  await post('declare-territory-levels', { levels });
  const places = [
    { path: borough, level: 'borough', name: 'Iztapalapa' },
    ...directorates,
    ...territories,
    ...narrower,
  ];
  await post('declare-territories', { territories: places, provenance: spreadByUs });
  await post('declare-posts', { posts: posts(), provenance: spreadByUs });
  await time.moveTo(engine, at('2018-12-24', '09:00'));
  const opening = { workflow: iztapalapaProgramme.id, version: 1, territory: borough };
  const { result } = await post('open-process', { ...opening, title: 'Diálogos por el bienestar y la paz' });
  const keys = { administrator, planning: planning.key, responsible: responsible.key };
  return { ...given, keys, programme: result.process as string, refused: [] };
}

const addressOf = (process: string, rest: string) => `/api/${organization}/processes/${process}${rest}`;

/** Reads something of a process, as anybody could; of the programme where no other is named. */
export const read = ({ http, programme }: Play, rest = '', of = programme): Promise<Answer> =>
  http.read(addressOf(of, rest));

/** Every item of a list, page after page. */
export async function all(play: Play, rest: string, of = play.programme): Promise<readonly Answer[]> {
  const items: Answer[] = [];
  for (let after = ''; ; ) {
    const page = await read(play, `${rest}${rest.includes('?') ? '&' : '?'}limit=200${after}`, of);
    items.push(...page.items);
    if (page.next === undefined) return items;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}

/** Sends a command that must be accepted: planning's, unless somebody else sends it. */
export async function send(
  { http, keys, programme }: Play,
  command: string,
  input: object,
  { of = programme, by = keys.planning }: { of?: string; by?: string } = {},
): Promise<Answer> {
  return (await http.post(addressOf(of, `/commands/${command}`), input, by)).result;
}

/** Tries what must be refused for a reason, and shows the answer. */
export async function vainly(
  play: Play,
  path: DemoPath,
  asked: { readonly command: string; readonly input: object; readonly code: string; readonly of?: string },
): Promise<void> {
  const { command, input, code, of = play.programme } = asked;
  const problem = await play.http.refused(addressOf(of, `/commands/${command}`), input, play.keys.planning);
  if (problem.code !== code) throw new UnexpectedAnswer(command, problem);
  const tried = words(play.language, path);
  play.refused.push({ tried, problem });
  play.screen.refused(play.time.now(), tried, problem);
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
  time.moveTo(engine, new Date(Date.parse(time.now()) + 60_000).toISOString());

/** Moves the clock to a local day and hour; what falls due on the way is sent. */
export const until = ({ time, engine }: Play, day: string, hour = '10:00'): Promise<void> =>
  time.moveTo(engine, at(day, hour));

/** Tells what was done. */
export const tell = (
  { screen, time, language }: Play,
  path: DemoPath,
  values: Record<string, string | number> = {},
): void => screen.did(time.now(), words(language, path, values));
