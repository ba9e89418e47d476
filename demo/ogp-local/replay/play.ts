import { createOrganization } from '../../../engine/index.ts';
import { ogpLocalChile } from '../../../workflows/ogp-local/v1/index.ts';
import type { Given } from '../../demonstration.ts';
import type { Answer, Http } from '../../http.ts';
import { atPlace } from '../../instants.ts';
import { type Member, officesOf } from '../../offices.ts';
import { type DemoPath, words } from '../../words.ts';
import { monitoringBody, seats } from '../forum.ts';
import { plan } from '../plan.ts';

/** The short name of the organization in every address, and whose hours count. */
export const organization = 'maipu';
export const timeZone = 'America/Santiago';

/** The instant of a local day at an hour. */
export const at = atPlace(timeZone);

/** In the month in which Maipú joined; the day is invented. */
export const begins = at(`${plan.joinedIn.value}-30`, '09:00');

/** Everything that is needed to let the cycle happen. */
export interface Play extends Omit<Given, 'folder'> {
  readonly keys: {
    readonly administrator: string;
    readonly team: string;
    readonly secretary: string;
    readonly facilitator: string;
    readonly monitor: string;
  };
  readonly members: ReadonlyMap<string, Member>;
  readonly process: string;
}

const municipality = 'Municipalidad de Maipú';
const keysEnd = '2026-01-01T00:00:00Z';
const { registered, mandated } = officesOf({
  organization,
  keysEnd,
  act: 'Decreto alcaldicio (ilustrativo)',
});

/** Founds the organization, opens the process on the method of OGP Local, and seats its forum. */
export async function prepare(given: Omit<Given, 'folder'>): Promise<Play> {
  const { http, engine } = given;
  const { key: administrator } = await createOrganization(engine, {
    ...{ organization, name: municipality, language: 'es', office: 'Administración' },
    keyExpiresAt: keysEnd,
  });
  const holder = async (office: string, role: string, more: { institution?: string; body?: string } = {}) =>
    (await mandated(http, administrator, begins, { office, institution: municipality, role, ...more })).key;
  const body = monitoringBody.value;
  const keys = {
    administrator,
    team: await holder('Gobierno Abierto', 'team'),
    secretary: await holder('Secretaría del foro', 'secretary'),
    facilitator: await holder('Facilitación', 'facilitator'),
    monitor: await holder('Ente de monitoreo', 'monitoring-body', { institution: body, body }),
  };
  await toOrganization(http, 'publish-workflow', { workflow: ogpLocalChile }, administrator);
  const process = await opened(http, plan.title.value, administrator);
  const play = { ...given, keys, process, members: new Map<string, Member>() };
  const composed = seats.value.map(({ code, sector, institution }) => ({
    ...{ id: code, sector, holder: institution, inferred: true },
  }));
  await send(play, 'compose-forum', { seats: composed }, { by: administrator });
  for (const { code, institution } of seats.value) {
    const office = 'Representación';
    const member = await registered(http, administrator, {
      office,
      institution,
      scopes: ['read', 'command:*'],
    });
    play.members.set(code, member);
    const seated = { seat: code, person: member.person, capacity: 'titular', act: 'Acta de instalación' };
    await send(play, 'seat-member', { ...seated, from: given.time.now() }, { by: administrator });
  }
  return play;
}

const toOrganization = (http: Http, command: string, input: object, by: string) =>
  http.post(`/api/${organization}/commands/${command}`, input, by);

/** Opens a process on the method of OGP Local. Answers it. */
export async function opened(http: Http, title: string, by: string): Promise<string> {
  const { id: workflow, version } = ogpLocalChile;
  const { result } = await toOrganization(http, 'open-process', { workflow, version, title }, by);
  return result.process as string;
}

const addressOf = (process: string, rest: string) => `/api/${organization}/processes/${process}${rest}`;

/** Reads something of the process, as anybody could. */
export const read = ({ http, process }: Play, rest = '', of = process): Promise<Answer> =>
  http.read(addressOf(of, rest));

/** Sends a command that must be accepted; the team's, unless somebody else sends it. */
export async function send(
  { http, keys, process }: Play,
  command: string,
  input: object,
  { by = keys.team, of = process }: { by?: string | undefined; of?: string } = {},
): Promise<Answer> {
  return (await http.post(addressOf(of, `/commands/${command}`), input, by)).result;
}

/** Moves the clock to a local day and hour; what falls due on the way is sent. */
export const until = ({ time, engine }: Play, day: string, hour = '10:00'): Promise<void> =>
  time.moveTo(engine, at(day, hour));

/** Tells what was done. */
export const tell = (
  { screen, time, language }: Play,
  path: DemoPath,
  values: Record<string, string | number> = {},
): void => screen.did(time.now(), words(language, path, values));

/** A page that shows that something is so: a real one where it was read, an address of nobody where it was not. */
export const shown = (title: string, url = 'https://example.org/ilustrativo') => ({
  ...{ kind: 'link', title, url },
});
