import { createOrganization } from '../../../engine/index.ts';
import { infoemLocalPlan2 } from '../../../workflows/infoem/v2/local-plan.ts';
import { infoemSecretariat2 } from '../../../workflows/infoem/v2/secretariat.ts';
import type { Given } from '../../demonstration.ts';
import { type Answer, type Problem, UnexpectedAnswer } from '../../http.ts';
import { atPlace } from '../../instants.ts';
import { officesOf } from '../../offices.ts';
import { type DemoPath, words } from '../../words.ts';
import { commitment } from '../commitment.ts';
import { seats } from '../secretariat.ts';
import type { Without } from './without.ts';

/** The short name of the organization in every address, and whose hours count. */
export const organization = 'infoem';
export const timeZone = 'America/Mexico_City';

/** The instant of a local day at an hour. */
export const at = atPlace(timeZone);

/** When the organization is founded and the process opened. */
export const begins = at('2021-12-15', '09:00');

/** Everything that is needed to let the course happen. */
export interface Play extends Omit<Given, 'folder'> {
  readonly keys: {
    readonly team: string;
    readonly secretary: string;
    readonly institution: string;
    readonly administrator: string;
  };
  /** The keys of who sits in the secretariat, by seat. */
  readonly members: ReadonlyMap<string, string>;
  readonly process: string;
  readonly without: Without;
  /** What must be refused and was. */
  readonly refused: { readonly tried: string; readonly problem: Problem }[];
}

const keysEnd = '2026-01-01T00:00:00Z';
const act = 'Nombramiento (ilustrativo)';
const { registered, mandated } = officesOf({ organization, keysEnd, act });

/** Founds the organization, opens the process, and seats its secretariat. */
export async function prepare(given: Omit<Given, 'folder'>, without: Without = {}): Promise<Play> {
  const { http, engine } = given;
  const { key: administrator } = await createOrganization(engine, {
    ...{ organization, name: 'Infoem', language: 'es', office: 'Administración' },
    keyExpiresAt: keysEnd,
  });
  const holder = async (office: string, institution: string, role: string) =>
    (await mandated(http, administrator, begins, { office, institution, role })).key;
  const keys = {
    administrator,
    team: await holder('Gobierno Abierto', 'Infoem', 'team'),
    secretary: await holder('Facilitación', 'Secretariado Técnico Local', 'secretary'),
    institution: await holder('Titular', 'Infoem', 'responsible-institution'),
  };
  for (const workflow of [infoemLocalPlan2, infoemSecretariat2])
    await http.post(`/api/${organization}/commands/publish-workflow`, { workflow }, administrator);
  const { id: workflow, version } = infoemLocalPlan2;
  const opening = { workflow, version, title: commitment.plan.value };
  const opened = await http.post(`/api/${organization}/commands/open-process`, opening, keys.team);
  const play = { ...given, keys, process: opened.result.process as string, refused: [], without };
  return { ...play, members: await seatEverybody({ ...play, members: new Map() }) };
}

async function seatEverybody(play: Play): Promise<ReadonlyMap<string, string>> {
  const { http, keys } = play;
  const composed = seats.value.map((seat) => ({ ...seat, inferred: true }));
  await send(play, 'compose-forum', { seats: composed }, { by: keys.administrator });
  const members = new Map<string, string>();
  for (const { id: seat, holder: institution } of seats.value) {
    const office = { office: 'Representación', institution, scopes: ['read', 'command:*'] };
    const { person, key } = await registered(http, keys.administrator, office);
    const seated = { seat, person, capacity: 'titular', act, from: begins };
    await send(play, 'seat-member', seated, { by: keys.administrator });
    members.set(seat, key);
  }
  return members;
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

/** Sends what anybody may send, without a key of the interface. */
export async function sendAsAnybody(
  { http, process }: Play,
  command: string,
  input: object,
): Promise<Answer> {
  return (await http.post(addressOf(process, `/commands/${command}`), input, undefined)).result;
}

/** Tries what must be refused for a reason, and shows the answer. */
export async function vainly(
  play: Play,
  path: DemoPath,
  {
    command,
    input,
    code,
    of = play.process,
    by = play.keys.team,
  }: { command: string; input: object; code: string; of?: string; by?: string | undefined },
): Promise<Problem> {
  const problem = await play.http.refused(addressOf(of, `/commands/${command}`), input, by);
  if (problem.code !== code) throw new UnexpectedAnswer(command, problem);
  const tried = words(play.language, path);
  play.refused.push({ tried, problem });
  play.screen.refused(play.time.now(), tried, problem);
  return problem;
}

/** Moves the clock to a local day and hour; what falls due on the way is sent. */
export const until = ({ time, engine }: Play, day: string, hour: string): Promise<void> =>
  time.moveTo(engine, at(day, hour));

/** Tells what was done. */
export const tell = (
  { screen, time, language }: Play,
  path: DemoPath,
  values: Record<string, string | number> = {},
): void => screen.did(time.now(), words(language, path, values));
