import { createOrganization, type Engine, execute } from '../engine/index.ts';
import { UnexpectedAnswer } from './http.ts';
import { type Office, officesOf } from './offices.ts';
import { type Place, type Play, send, sendToOrganization } from './play.ts';
import { words } from './words.ts';

/**
 * Founds an organization, as whoever installs Cauce does: nobody is there yet who could ask over HTTP. From its first
 * instant all its pages say that it is a demonstration. Answers its administrator's key.
 */
export async function found(
  engine: Engine,
  place: Pick<Place, 'organization' | 'name' | 'keysEnd'> & { readonly office?: string },
): Promise<string> {
  const { organization, name, keysEnd: keyExpiresAt, office = 'Administración' } = place;
  const asked = { organization, name, language: 'es' as const, office, keyExpiresAt };
  const { administrator, key } = await createOrganization(engine, asked);
  const notice = { es: words('es', 'demo.notice'), en: words('en', 'demo.notice') };
  const told = await execute(
    engine,
    { kind: 'person', id: administrator },
    { organization, command: 'set-organization-notice', input: { notice } },
  );
  if (!told.ok) throw new UnexpectedAnswer('set-organization-notice', told.refusal);
  return key;
}

/** Gives an office, of the organization itself where no other institution is named, to somebody. Answers their key. */
export const holderIn = (
  place: Place,
  { http, administrator }: Pick<Play, 'http'> & { readonly administrator: string },
) => {
  const { mandated } = officesOf(place);
  return async (
    office: string,
    role: Office['role'],
    more: Partial<Pick<Office, 'institution' | 'body'>> = {},
  ) =>
    (await mandated(http, administrator, place.begins, { office, institution: place.name, role, ...more }))
      .key;
};

type Founded = Pick<Play, 'http' | 'place' | 'keys'>;

/** Publishes the methods of an organization. */
export async function publish(play: Founded, workflows: readonly object[]): Promise<void> {
  for (const workflow of workflows)
    await sendToOrganization(play, 'publish-workflow', { workflow }, play.keys.administrator);
}

/** Opens a process on a method; the team does, unless somebody else is named. Answers the process. */
export async function openProcess(
  play: Founded,
  { id: workflow, version }: { readonly id: string; readonly version: number },
  about: { readonly title: string; readonly territory?: string },
  by?: string,
): Promise<string> {
  return (await sendToOrganization(play, 'open-process', { workflow, version, ...about }, by)).process;
}

/** A seat of a forum, and the institution that holds it. */
interface Seat {
  readonly id: string;
  readonly holder: string;
}

/** Composes the forum of the process and seats somebody of each institution. Answers their keys by seat. */
export async function seatForum(
  play: Play,
  seats: readonly Seat[],
  act = play.place.act,
): Promise<ReadonlyMap<string, string>> {
  const { http, keys, place } = play;
  const by = { by: keys.administrator };
  const { registered } = officesOf(place);
  await send(play, 'compose-forum', { seats: seats.map((seat) => ({ ...seat, inferred: true })) }, by);
  const members = new Map<string, string>();
  for (const { id: seat, holder: institution } of seats) {
    const office = { office: 'Representación', institution, scopes: ['read', 'command:*'] };
    const { person, key } = await registered(http, keys.administrator, office);
    await send(play, 'seat-member', { seat, person, capacity: 'titular', act, from: place.begins }, by);
    members.set(seat, key);
  }
  return members;
}
