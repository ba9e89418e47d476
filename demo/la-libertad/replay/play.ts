import { createOrganization, type Engine } from '../../../engine/index.ts';
import { laLibertadCommitment } from '../../../workflows/la-libertad/v1/commitment.ts';
import { laLibertadTransfer } from '../../../workflows/la-libertad/v1/transfer.ts';
import type { Given } from '../../demonstration.ts';
import { type Answer, type Problem, UnexpectedAnswer } from '../../http.ts';
import { atPlace } from '../../instants.ts';
import { officesOf } from '../../offices.ts';
import { type DemoPath, words } from '../../words.ts';
import { commitment } from '../commitment.ts';

/** The short name of the organization in every address, and whose hours count. */
export const organization = 'la-libertad';
export const timeZone = 'America/Lima';

/** The instant of a local day at an hour. */
export const at = atPlace(timeZone);

/** When the organization is founded and the process opened. */
export const begins = at('2018-12-03', '09:00');

/** Until when the demo's keys hold. */
const keysEnd = '2030-01-01T00:00:00Z';

/** Everything that is needed to let the course happen. */
export interface Play extends Omit<Given, 'folder'> {
  readonly keys: { readonly [office in 'administrator' | 'team' | 'secretary' | 'monitor']: string };
  readonly process: string;
  /** What must be refused and was. */
  readonly refused: { readonly tried: string; readonly problem: Problem }[];
}

/** Founds the organization and opens the process. */
export async function prepare(given: Omit<Given, 'folder'>): Promise<Play> {
  const { http, engine } = given;
  const administrator = await foundOrganization(engine, organization, 'Gobierno Regional La Libertad');
  const { mandated } = officesOf({ organization, keysEnd, act: 'Designación (ilustrativa)' });
  const office = async (title: string, institution: string, role: string | readonly string[]) =>
    (await mandated(http, administrator, begins, { office: title, institution, role })).key;
  const keys = {
    administrator,
    team: await office('Sub Gerencia de Tecnologías de Información', 'Gobierno Regional La Libertad', [
      'team',
      'responsible-institution',
    ]),
    secretary: await office('Secretaría', 'Consejo Regional de Gobierno Abierto', 'secretary'),
    monitor: await office('Revisión', 'Independent Reporting Mechanism', 'monitoring-body'),
  };
  for (const workflow of [laLibertadCommitment, laLibertadTransfer])
    await http.post(`/api/${organization}/commands/publish-workflow`, { workflow }, administrator);
  const process = await openCommitment({ http, keys }, commitment.title.value);
  return { ...given, keys, process, refused: [] };
}

/** Founds an organization, as whoever installs Cauce does. Answers its administrator's key. */
export async function foundOrganization(engine: Engine, name: string, title: string): Promise<string> {
  const asked = { name: title, language: 'es' as const, office: 'Administración', keyExpiresAt: keysEnd };
  return (await createOrganization(engine, { organization: name, ...asked })).key;
}

/** Opens a process of the commitment's method. */
export async function openCommitment(
  { http, keys }: Pick<Play, 'http' | 'keys'>,
  title: string,
): Promise<string> {
  const { id: workflow, version } = laLibertadCommitment;
  const opening = { workflow, version, title };
  return (await http.post(`/api/${organization}/commands/open-process`, opening, keys.team)).result.process;
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
  { by = keys.team, of = process }: { by?: string; of?: string } = {},
): Promise<Answer> {
  return (await http.post(addressOf(of, `/commands/${command}`), input, by)).result;
}

/** Tries what must be refused with a code, and shows the answer. */
export async function vainly(
  play: Play,
  path: DemoPath,
  { command, input, code, of = play.process }: { command: string; input: object; code: string; of?: string },
): Promise<void> {
  const problem = await play.http.refused(addressOf(of, `/commands/${command}`), input, play.keys.team);
  if (problem.code !== code) throw new UnexpectedAnswer(command, problem);
  const tried = words(play.language, path);
  play.refused.push({ tried, problem });
  play.screen.refused(play.time.now(), tried, problem);
}

/** Moves the clock to a local day; what falls due on the way is sent. */
export const until = ({ time, engine }: Play, day: string, hour = '10:00'): Promise<void> =>
  time.moveTo(engine, at(day, hour));

/** Tells what was done. */
export const tell = (
  { screen, time, language }: Play,
  path: DemoPath,
  values: Record<string, string | number> = {},
): void => screen.did(time.now(), words(language, path, values));

/** The public page that shows what the source tells. */
export const evidence = [
  {
    kind: 'link',
    title: 'Página del compromiso LAL0009',
    url: 'https://www.opengovpartnership.org/members/la-libertad-peru/commitments/LAL0009/',
  },
] as const;
