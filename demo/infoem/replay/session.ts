import { send, tell, until } from '../../play.ts';
import type { Session } from '../secretariat.ts';
import { seats } from '../secretariat.ts';
import { at, type Play } from './play.ts';

/** A session that was closed: its minutes, which those who were there still have to approve. */
export interface Closed {
  readonly session: string;
  readonly minutes: string;
  readonly contentHash: string;
  readonly present: readonly string[];
}

/** The secretariat is called, meets with its quorum, votes on one matter by roll call, and closes its session. */
export async function meet(play: Play, { kind, on, matter, title, text, held }: Session): Promise<Closed> {
  const { calledOn, from, to, absent, abstained } = held.value;
  const by = { by: play.keys.secretary };
  await until(play, calledOn, '10:00');
  const { resolution, dossierHash } = await send(play, 'propose-resolution', { title, text, matter });
  const { session } = await send(
    play,
    'call-session',
    {
      ...{ kind, startsAt: at(on, from), modality: 'in-person', place: 'Lugar ilustrativo' },
      agenda: [{ title, kind: 'resolution', resolution }],
    },
    by,
  );
  await until(play, on, from);
  const present = seats.value.map(({ id }) => id).filter((seat) => !absent.includes(seat));
  for (const seat of present) await send(play, 'check-in-member', { session, seat, mode: 'in-person' }, by);
  const { number } = await send(play, 'open-session', { session }, by);
  await send(play, 'open-resolution', { resolution, session }, by);
  const votes = present.map((seat) => ({ seat, vote: abstained.includes(seat) ? 'abstain' : 'approve' }));
  await send(play, 'record-votes', { resolution, dossierHash, votes }, by);
  await until(play, on, to);
  const { minutes, contentHash } = await send(play, 'close-session', { session }, by);
  tell(play, `demo.infoem.done.session-${kind}`, { number, present: present.length, of: seats.value.length });
  return { session, minutes, contentHash, present };
}

/** When their time to be observed is over, those who were there approve the minutes, sign them, and they are published. */
export async function publishMinutes(
  play: Play,
  { held }: Session,
  { minutes, contentHash, present }: Closed,
): Promise<void> {
  await until(play, held.value.minutesOn, '10:00');
  const by = { by: play.keys.secretary };
  for (const seat of present)
    await send(play, 'approve-in-words', { minutes, approves: true }, { by: play.members.get(seat) });
  await send(play, 'approve-session-minutes', { minutes }, by);
  const signed = { minutes, contentHash, means: 'electronic' };
  for (const seat of present)
    await send(play, 'sign-session-minutes', signed, { by: play.members.get(seat) });
  await send(play, 'publish-session-minutes', { minutes }, by);
}
