import { at } from '../instants.ts';
import { seats } from '../penalolen/forum.ts';
import { type ForumSession, forumSessions } from '../penalolen/forum-sessions.ts';
import { words } from '../words.ts';
import { type Act, act } from './agenda.ts';
import { type Replay, send } from './replay.ts';

/** The stages that the forum resolves on. */
const stages = ['dialogues', 'systematization', 'consultation', 'plan', 'implementation', 'evaluation'];

/** The sessions that decide on a stage: the team asks for its passage in the morning, the members vote in the evening. */
export function forumActs(replay: Replay): readonly Act[] {
  return forumSessions.value
    .filter(({ resolution }) => stages.includes(resolution.matter))
    .flatMap((session) => {
      const asked: Asked = { resolution: '', dossierHash: '' };
      return [
        act(at(session.heldOn, '09:00'), () => requestPassage(replay, session, asked)),
        act(at(session.heldOn, '19:00'), () => vote(replay, session, asked)),
      ];
    });
}

interface Asked {
  resolution: string;
  dossierHash: string;
}

async function requestPassage(replay: Replay, { resolution }: ForumSession, asked: Asked): Promise<void> {
  const stage = resolution.matter;
  const answer = await send(replay, replay.keys.team, 'request-passage', { stage });
  Object.assign(asked, { resolution: answer.resolution, dossierHash: answer.dossierHash });
  const said = { stage: stageName(replay, stage), hash: String(answer.hash).slice(0, 12) };
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.asked', said));
}

const stageName = ({ language }: Replay, stage: string): string =>
  words(language, `demo.stages.${stage as 'dialogues'}.title`);

export type Ballot = { readonly seat: string; readonly vote: 'approve' | 'return' | 'abstain' };

/**
 * Who votes what, by the totals of the session: those who abstain first, then the minority, so that as many votes
 * as possible are cast before the result is certain and the resolution closes by itself.
 */
export function votesOf({ absentSeats, resolution }: ForumSession): readonly Ballot[] {
  const present = seats.map(({ code }) => code).filter((code) => !absentSeats.includes(code));
  const { decides, inFavour, against, abstained } = resolution;
  const [won, lost] =
    decides === 'return' ? (['return', 'approve'] as const) : (['approve', 'return'] as const);
  const votes = [
    ...Array.from({ length: abstained }, () => 'abstain' as const),
    ...Array.from({ length: against }, () => lost),
    ...Array.from({ length: inFavour }, () => won),
  ];
  if (votes.length !== present.length)
    throw new Error(`${present.length} seats are present for ${votes.length} votes.`);
  return votes.map((vote, index) => ({ seat: present[index]!, vote }));
}

async function vote(replay: Replay, session: ForumSession, asked: Asked): Promise<void> {
  const { keys, language, screen, time } = replay;
  const { decides, observations, matter } = session.resolution;
  let cast = 0;
  for (const { seat, vote: choice } of votesOf(session)) {
    const why = choice === 'return' ? returned(observations) : '';
    const ballot = { ...asked, vote: choice, observations: why };
    const { closed } = await send(replay, keys.members.get(seat)!.key, 'vote-resolution', ballot);
    cast += 1;
    // From here on no vote could change the result, and none is taken.
    if (closed !== undefined) break;
  }
  const said = { stage: stageName(replay, matter), votes: cast };
  screen.did(
    time.now(),
    words(language, decides === 'return' ? 'demo.done.returned' : 'demo.done.approved', said),
  );
  if (decides === 'return') for (const text of observations) screen.detail(`– ${text}`);
}

const returned = (observations: readonly string[]): string =>
  observations.length === 0 ? 'Falta respuesta a lo observado.' : observations.join('\n');
