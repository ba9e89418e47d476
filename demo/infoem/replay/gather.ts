import { send, until } from '../../play.ts';
import type { Gathering } from '../gatherings.ts';
import { at, type Play } from './play.ts';

/** Sets a gathering, for the sectors that it is for. */
export async function set(play: Play, gathering: Gathering): Promise<string> {
  const { kind, title, place, modality, on, from, to, setOn, segments = [] } = gathering;
  await until(play, setOn, '10:00');
  const hours = { startsAt: at(on, from), endsAt: at(on, to) };
  const { meeting } = await send(play, 'schedule-meeting', {
    ...{ kind, title, place, modality, ...hours, segments },
  });
  return meeting as string;
}

/** Calls it, by means that no source tells. */
export async function call(play: Play, { calledOn, object, title }: Gathering, meeting: string) {
  await until(play, calledOn, '12:00');
  await send(play, 'notify-meeting', {
    ...{
      meeting,
      convener: 'Infoem',
      object,
      agenda: [title],
      whoMayAttend: 'Quien quiera',
      contact: 'Infoem',
    },
    channels: [{ channel: 'website', note: 'Ilustrativo' }],
  });
}

/** Holds it, and counts who came. */
export async function hold(play: Play, gathering: Gathering, meeting: string): Promise<void> {
  const { on, from, to, attendance } = gathering;
  await until(play, on, to);
  await send(play, 'hold-meeting', { meeting, from: at(on, from), to: at(on, to), attendance });
}

/** All of it, one after the other. */
export async function gather(play: Play, gathering: Gathering): Promise<string> {
  const meeting = await set(play, gathering);
  await call(play, gathering, meeting);
  await hold(play, gathering, meeting);
  return meeting;
}
