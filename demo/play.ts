import type { Given } from './demonstration.ts';
import { type Answer, everyItem, type Problem, UnexpectedAnswer } from './http.ts';
import { atPlace } from './instants.ts';
import { type DemoPath, words } from './words.ts';

/** The organization of a demonstration, and how those who act in it are appointed. */
export interface Place {
  /** Its short name in every address. */
  readonly organization: string;
  readonly name: string;
  /** Whose hours count. */
  readonly timeZone: string;
  /** When it is founded. */
  readonly begins: string;
  /** Until when the keys hold. */
  readonly keysEnd: string;
  /** By what the mandates are given. */
  readonly act: string;
}

/** A demonstration under way: what it is played with, where, and by whose keys. */
export interface Play<Office extends string = never> extends Omit<Given, 'folder'> {
  readonly place: Place;
  readonly keys: { readonly [office in Office | 'administrator' | 'team']: string };
  /** What is meant where no other process is named. */
  readonly process: string;
  /** What must be refused and was. */
  readonly refused: { readonly tried: string; readonly problem: Problem }[];
}

/** Who sends without a key of the interface. */
export const anybody = null;

/** Who sends, the team where nobody is named; and of which process. */
interface Sending {
  readonly by?: string | typeof anybody | undefined;
  readonly of?: string;
}

/** The address of a process, and of what is under it. */
export const addressOf = (
  { place, process }: Pick<Play, 'place' | 'process'>,
  rest = '',
  of = process,
): string => `/api/${place.organization}/processes/${of}${rest}`;

/** Reads something of a process, as anybody could. */
export const read = (play: Play, rest = '', of?: string): Promise<Answer> =>
  play.http.read(addressOf(play, rest, of));

/** Every item of a list of a process, as anybody could read them. */
export const all = (play: Play, rest: string, of?: string): Promise<readonly Answer[]> =>
  everyItem(play.http, addressOf(play, rest, of));

/** Sends a command of a process that must be accepted. */
export async function send(
  play: Play,
  command: string,
  input: object,
  { by = play.keys.team, of }: Sending = {},
): Promise<Answer> {
  const address = addressOf(play, `/commands/${command}`, of);
  return (await play.http.post(address, input, by ?? undefined)).result;
}

/** Sends a command of the organization that must be accepted; the team's, unless somebody else sends it. */
export async function sendToOrganization(
  { http, place, keys }: Pick<Play, 'http' | 'place' | 'keys'>,
  command: string,
  input: object,
  by = keys.team,
): Promise<Answer> {
  return (await http.post(`/api/${place.organization}/commands/${command}`, input, by)).result;
}

/** Stores a text as a file of the organization. Answers its hash. */
export async function storeText(play: Play, text: string): Promise<string> {
  const content = Buffer.from(text).toString('base64');
  return (await sendToOrganization(play, 'store-file', { mediaType: 'text/plain', content })).hash;
}

/** Sends what must be refused with a code, and shows the answer. */
export async function refused(
  play: Play,
  path: DemoPath,
  asked: Sending & { readonly command: string; readonly input: object; readonly code: string },
): Promise<void> {
  const { command, input, code, by = play.keys.team, of } = asked;
  const address = addressOf(play, `/commands/${command}`, of);
  const problem = await play.http.refused(address, input, by ?? undefined);
  if (problem.code !== code) throw new UnexpectedAnswer(command, problem);
  const tried = words(play.language, path);
  play.refused.push({ tried, problem });
  play.screen.refused(play.time.now(), tried, problem);
}

/** What was refused, as it is written at the end. */
export const refusals = ({ refused: those }: Play) =>
  those.map(({ tried, problem: { code, detail } }) => ({ tried, code, detail }));

/** Moves the clock to a local day and hour; what falls due on the way is sent. */
export const until = ({ time, engine, place }: Play, day: string, hour = '10:00'): Promise<void> =>
  time.moveTo(engine, atPlace(place.timeZone)(day, hour));

/** Tells what was done. */
export const tell = (
  { screen, time, language }: Play,
  path: DemoPath,
  values: Record<string, string | number> = {},
): void => screen.did(time.now(), words(language, path, values));
