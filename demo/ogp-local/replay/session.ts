import { daysBefore } from '../../instants.ts';
import { send, tell, until } from '../../play.ts';
import { seats } from '../forum.ts';
import { at, type Play } from './play.ts';

/** What a session is to decide: the passage of a stage. */
interface ToDecide {
  readonly stage: string;
  readonly title: string;
}

/** The forum is called twelve days before, meets, decides what it is asked, and closes its session. */
export async function meet(play: Play, day: string, decides?: ToDecide): Promise<void> {
  const by = play.keys.secretary;
  await until(play, daysBefore(day, 12));
  const asked = decides && (await send(play, 'request-passage', { stage: decides.stage }));
  const agenda =
    asked === undefined
      ? [{ title: 'Avance del plan y de los compromisos (ilustrativo)' }]
      : [{ title: `${decides!.title} (ilustrativo)`, kind: 'resolution', resolution: asked.resolution }];
  const call = {
    kind: 'ordinary',
    startsAt: at(day, '18:30'),
    modality: 'in-person',
    place: 'Municipalidad (sesión ilustrativa)',
  };
  const called = await send(play, 'call-session', { ...call, agenda }, { by });
  const { session } = called;
  await until(play, day, '18:30');
  for (const { code: seat } of seats.value)
    await send(play, 'check-in-member', { session, seat, mode: 'in-person' }, { by });
  await send(play, 'open-session', { session, presiding: 'planning' }, { by });
  if (asked === undefined) {
    const [{ item }] = called.agenda;
    await send(
      play,
      'deal-with-item',
      { session, item, note: 'El foro tomó conocimiento (ilustrativo).' },
      { by },
    );
  } else await decide(play, session, asked);
  await until(play, day, '20:00');
  await send(play, 'close-session', { session }, { by });
  tell(play, 'demo.ogpLocal.done.session', { seats: seats.value.length });
}

async function decide(
  play: Play,
  session: string,
  { resolution, dossierHash }: { resolution: string; dossierHash: string },
): Promise<void> {
  const by = play.keys.secretary;
  await send(play, 'open-resolution', { resolution, session }, { by });
  const votes = seats.value.map(({ code: seat }) => ({ seat, vote: 'approve' }));
  await send(play, 'record-votes', { resolution, dossierHash, votes }, { by });
}
