import { createOrganization, type Engine } from '../../../engine/index.ts';
import { infoemLocalPlan } from '../../../workflows/infoem/v1/local-plan.ts';
import { infoemSecretariat } from '../../../workflows/infoem/v1/secretariat.ts';
import type { Given } from '../../demonstration.ts';
import type { Answer, Http, Problem } from '../../http.ts';
import { UnexpectedAnswer } from '../../http.ts';
import { atPlace } from '../../instants.ts';
import { type DemoPath, words } from '../../words.ts';
import { commitment } from '../commitment.ts';

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
  readonly process: string;
  /** What must be refused and was. */
  readonly refused: { readonly tried: string; readonly problem: Problem }[];
}

/** Founds the organization and opens the process. */
export async function prepare(given: Omit<Given, 'folder'>): Promise<Play> {
  const { http, engine } = given;
  const administrator = await found(engine);
  const keys = { administrator, ...(await offices(http, administrator)) };
  for (const workflow of [infoemLocalPlan, infoemSecretariat])
    await http.post(`/api/${organization}/commands/publish-workflow`, { workflow }, administrator);
  const opened = await http.post(
    `/api/${organization}/commands/open-process`,
    { workflow: infoemLocalPlan.id, version: 1, title: commitment.plan.value },
    keys.team,
  );
  return { ...given, keys, process: opened.result.process as string, refused: [] };
}

async function found(engine: Engine): Promise<string> {
  const { key } = await createOrganization(engine, {
    organization,
    name: 'Infoem',
    language: 'es',
    office: 'Administración',
    keyExpiresAt: '2026-01-01T00:00:00Z',
  });
  return key;
}

async function offices(http: Http, administrator: string) {
  const post = async (command: string, body: object): Promise<Answer> =>
    (await http.post(`/api/${organization}/commands/${command}`, body, administrator)).result;
  const holder = async (office: string, institution: string, role: string): Promise<string> => {
    const { person } = await post('register-person', { office, institution });
    const issued = {
      person,
      label: 'demo',
      scopes: ['read', 'command:*'],
      expiresAt: '2026-01-01T00:00:00Z',
    };
    const { secret } = await post('issue-key', issued);
    await post('give-mandate', { person, role, act: 'Nombramiento (ilustrativo)', from: begins });
    return secret as string;
  };
  return {
    team: await holder('Gobierno Abierto', 'Infoem', 'team'),
    secretary: await holder('Facilitación', 'Secretariado Técnico Local', 'secretary'),
    institution: await holder('Titular', 'Infoem', 'responsible-institution'),
  };
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
