import { illustrativeMark } from '../documents/page.ts';
import { at, daysBefore } from '../instants.ts';
import { type ForumSession, forumSessions } from '../penalolen/forum-sessions.ts';
import { words } from '../words.ts';
import { type Act, act } from './agenda.ts';
import { type Asked, presentAt, voteInSession, voteInWriting } from './forum-votes.ts';
import { issue, type Paper } from './papers.ts';
import { type Replay, send } from './replay.ts';
import { approveMinutes, callSession, holdSession, type InSession, noQuorum } from './sessions.ts';

/** The stages that the forum resolves on. */
const stages = ['dialogues', 'systematization', 'consultation', 'plan', 'implementation', 'evaluation'];

const isOfStage = ({ resolution }: ForumSession): boolean => stages.includes(resolution.matter);

/** The sessions before the forum was seated in the process are not replayed: it could not be called by it. */
const replayed = forumSessions.value.filter(({ heldOn }) => heldOn > '2021-07-01');

/** What the forum does: it is called, meets or votes in writing, decides, and approves its minutes. */
export const forumActs = (replay: Replay): readonly Act[] =>
  replayed.flatMap((session) =>
    session.kind === 'in-writing' ? actsInWriting(replay, session) : actsInSession(replay, session),
  );

function actsInWriting(replay: Replay, session: ForumSession): readonly Act[] {
  let asked: Asked;
  return [
    act(at(session.heldOn, '09:00'), async () => {
      asked = await requestPassage(replay, session);
      const { resolution } = asked;
      await send(replay, replay.keys.secretary, 'open-in-writing', { resolution });
    }),
    act(at(session.heldOn, '19:00'), async () => {
      const votes = await voteInWriting(replay, session, asked);
      did(replay, 'demo.done.decidedInWriting', { stage: stageName(replay, session), votes });
    }),
  ];
}

function actsInSession(replay: Replay, session: ForumSession): readonly Act[] {
  const { heldOn, kind, firstCall, offAgenda } = session;
  const held: InSession = { session: '', matters: [], minutes: '', contentHash: '' };
  let asked: Asked | undefined;
  const callOn = daysBefore(firstCall?.on ?? heldOn, kind === 'ordinary' ? 12 : 3);
  return [
    act(at(callOn, '10:00'), async () => {
      // An extraordinary session deals with what was called only: its matter is proposed before.
      if (!isOfStage(session) && session.resolution.decides === 'approve') asked = await propose(replay);
      Object.assign(held, await callSession(replay, session, asked));
      await issue(replay, sessionPaper('session-notice', `convocatoria-${session.code}`, held));
    }),
    ...(isOfStage(session) && !offAgenda
      ? [
          act(at(daysBefore(heldOn, 2), '15:00'), async () => {
            asked = await requestPassage(replay, session);
            const item = { title: title(replay, session), kind: 'resolution', resolution: asked.resolution };
            const { secretary } = replay.keys;
            await send(replay, secretary, 'add-agenda-item', { session: held.session, item });
          }),
        ]
      : []),
    ...(firstCall === undefined
      ? []
      : [act(at(firstCall.on, '19:15'), () => noQuorum(replay, session, held))]),
    ...(offAgenda
      ? [
          act(at(heldOn, '09:00'), async () => {
            asked = await requestPassage(replay, session);
          }),
        ]
      : []),
    act(at(heldOn, '19:00'), async () => {
      await holdSession(replay, session, held);
      if (offAgenda) await admit(replay, session, held, asked!);
      if (asked !== undefined) await decide(replay, session, held, asked);
    }),
    act(at(heldOn, '20:30'), async () => {
      const closed = await send(replay, replay.keys.secretary, 'close-session', { session: held.session });
      Object.assign(held, { minutes: closed.minutes, contentHash: closed.contentHash });
    }),
    act(at(daysBefore(heldOn, -12), '10:00'), () => approveMinutes(replay, session, held)),
  ];
}

/** A paper of a session: all of it is illustrative, for the plan says nothing of how the forum met. */
const sessionPaper = (kind: string, file: string, { session }: InSession): Paper => ({
  ...{ kind, subject: session, file, group: 'demo.documents.forum', provenance: 'demo.provenance.forum' },
  marks: {
    ...{ call: illustrativeMark, date: illustrativeMark, place: illustrativeMark },
    proceedings: illustrativeMark,
  },
});

type Said = Parameters<typeof words>[1];
const did = ({ screen, time, language }: Replay, said: Said, fill: object = {}): void =>
  screen.did(time.now(), words(language, said, fill as Parameters<typeof words>[2]));

const stageName = ({ language }: Replay, { resolution }: ForumSession): string =>
  words(language, `demo.stages.${resolution.matter as 'dialogues'}.title`);

const title = (replay: Replay, session: ForumSession): string =>
  `Paso de la etapa «${stageName(replay, session)}»`;

async function requestPassage(replay: Replay, session: ForumSession): Promise<Asked> {
  const stage = session.resolution.matter;
  const { resolution, dossierHash, hash } = await send(replay, replay.keys.team, 'request-passage', {
    stage,
  });
  did(replay, 'demo.done.asked', { stage: stageName(replay, session), hash: String(hash).slice(0, 12) });
  return { resolution, dossierHash };
}

/** The amendment of the plan: what is put to the forum is what the team then ratifies by its act. */
async function propose(replay: Replay): Promise<Asked> {
  const proposed = {
    title: 'Modificación del plan de acción',
    text: 'Se propone modificar el plazo de un hito, por las razones del informe que acompaña la convocatoria de esta sesión.',
  };
  const { resolution, dossierHash } = await send(replay, replay.keys.team, 'propose-resolution', proposed);
  return { resolution, dossierHash };
}

/** All are there: each agrees that the passage, which could not be called in time, is dealt with. */
async function admit(replay: Replay, session: ForumSession, held: InSession, asked: Asked): Promise<void> {
  const matter = { title: title(replay, session), kind: 'resolution', resolution: asked.resolution };
  const { session: id } = held;
  const { item } = await send(replay, replay.keys.secretary, 'propose-off-agenda', {
    session: id,
    item: matter,
  });
  for (const seat of presentAt(session)) {
    const by = replay.keys.members.get(seat)!.key;
    await send(replay, by, 'agree-in-session', { session: id, item, agrees: true });
  }
  did(replay, 'demo.done.offAgenda');
}

async function decide(replay: Replay, session: ForumSession, held: InSession, asked: Asked): Promise<void> {
  const { resolution } = asked;
  await send(replay, replay.keys.secretary, 'open-resolution', { resolution, session: held.session });
  const votes = await voteInSession(replay, session, asked);
  if (!isOfStage(session)) return did(replay, 'demo.done.decidedMatter', { votes });
  const { decides, observations } = session.resolution;
  const said = { stage: stageName(replay, session), votes };
  did(replay, decides === 'return' ? 'demo.done.returned' : 'demo.done.approved', said);
  if (decides === 'return') for (const text of observations) replay.screen.detail(`– ${text}`);
}
