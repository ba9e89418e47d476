import { at } from '../instants.ts';
import { seats } from '../penalolen/forum.ts';
import { type ForumSession, fromAfar, presiding } from '../penalolen/forum-sessions.ts';
import { words } from '../words.ts';
import { type Asked, presentAt } from './forum-votes.ts';
import { type Replay, send } from './replay.ts';

/** A session under way: its id, what is on its agenda to be told of, and its minutes once it was closed. */
export interface InSession {
  session: string;
  matters: readonly string[];
  minutes: string;
  contentHash: string;
}

const reports: { readonly [matter: string]: string } = {
  'inception-report': 'Informe inicial del ente de monitoreo',
};

/** What is on the agenda from the call on: the resolution where it is proposed already, and the state of the work. */
function agendaOf({ resolution }: ForumSession, asked: Asked | undefined): object[] {
  const work = reports[resolution.matter] ?? 'Estado de avance del plan y de la etapa en curso';
  return asked === undefined
    ? [{ title: work }]
    : [{ title: 'Modificación del plan de acción', kind: 'resolution', resolution: asked.resolution }];
}

/** Calls a session, with its documents from that day on. Answers its id and the matters that ask for no vote. */
export async function callSession(
  replay: Replay,
  session: ForumSession,
  asked: Asked | undefined,
): Promise<Pick<InSession, 'session' | 'matters'>> {
  const day = session.firstCall?.on ?? session.heldOn;
  const called = await send(replay, replay.keys.secretary, 'call-session', {
    kind: session.kind,
    startsAt: at(day, '19:00'),
    modality: 'hybrid',
    place: 'Salón municipal',
    link: 'https://example.org/foro',
    agenda: agendaOf(session, asked),
  });
  const { screen, time, language } = replay;
  screen.did(time.now(), words(language, 'demo.done.sessionCalled', { day }));
  const told = called.agenda.filter(({ kind }: { kind: string }) => kind === 'matter');
  return { session: called.session, matters: told.map(({ item }: { item: string }) => item) };
}

/** Those in the room are checked in by the secretary, those from afar check in themselves. */
async function come(replay: Replay, session: string, coming: readonly string[]): Promise<void> {
  const { members, secretary } = replay.keys;
  for (const seat of coming) {
    const remote = fromAfar.value.includes(seat);
    const by = remote ? members.get(seat)!.key : secretary;
    const mode = remote ? 'remote' : 'in-person';
    await send(replay, by, 'check-in-member', { session, mode, ...(remote ? {} : { seat }) });
  }
}

/** Too few come: that is computed and declared, and the session is called again for the next day. */
export async function noQuorum(replay: Replay, of: ForumSession, { session }: InSession): Promise<void> {
  const { secretary } = replay.keys;
  await come(replay, session, of.firstCall!.came);
  const { quorum } = await send(replay, secretary, 'declare-no-quorum', { session });
  await send(replay, secretary, 'call-session-again', { session, startsAt: at(of.heldOn, '19:00') });
  const said = { present: quorum.present, needed: quorum.needed };
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.sessionWithoutQuorum', said));
}

/** Opens the session with its quorum, and notes what was dealt with without a vote. */
export async function holdSession(
  replay: Replay,
  of: ForumSession,
  { session, matters }: InSession,
): Promise<void> {
  const { keys, language, screen, time } = replay;
  const present = presentAt(of);
  await come(replay, session, present);
  const chair = presiding.value.find((seat) => present.includes(seat));
  await send(replay, keys.secretary, 'open-session', { session, presiding: chair });
  const said = { present: present.length, seats: seats.length };
  const path = of.firstCall === undefined ? 'demo.done.sessionHeld' : 'demo.done.sessionSecondCall';
  screen.did(time.now(), words(language, path, said));
  for (const item of matters) {
    const note = 'El equipo informó y el foro tomó conocimiento.';
    await send(replay, keys.secretary, 'deal-with-item', { session, item, note });
  }
}

/**
 * The minutes, when their time to be observed is over: approved in writing by everybody who attended, signed by whom
 * they ask, and published.
 */
export async function approveMinutes(
  replay: Replay,
  of: ForumSession,
  { minutes, contentHash }: InSession,
): Promise<void> {
  const { keys, language, screen, time } = replay;
  for (const seat of presentAt(of))
    await send(replay, keys.members.get(seat)!.key, 'approve-in-words', { minutes, approves: true });
  await send(replay, keys.secretary, 'approve-session-minutes', { minutes });
  const signed = { minutes, contentHash, means: 'electronic' };
  let { left } = await send(replay, keys.secretary, 'sign-session-minutes', signed);
  const signers = left.length + 1;
  while (left.length > 0) {
    const by = keys.members.get(left[0].seat)!.key;
    ({ left } = await send(replay, by, 'sign-session-minutes', signed));
  }
  await send(replay, keys.secretary, 'publish-session-minutes', { minutes });
  screen.did(time.now(), words(language, 'demo.done.sessionMinutes', { signers }));
}
