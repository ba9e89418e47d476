import { seats } from '../penalolen/forum.ts';
import { type ForumSession, fromAfar, grounds } from '../penalolen/forum-sessions.ts';
import { type Replay, send } from './replay.ts';

export type Ballot = { readonly seat: string; readonly vote: 'approve' | 'return' | 'abstain' };

/** What is voted on, and the hash of what the members see. */
export interface Asked {
  readonly resolution: string;
  readonly dossierHash: string;
}

/** The seats that came, in the order of the forum. */
export const presentAt = ({ absentSeats }: Pick<ForumSession, 'absentSeats'>): readonly string[] =>
  seats.map(({ code }) => code).filter((code) => !absentSeats.includes(code));

/**
 * Who votes what, by the totals of the session: those who abstain first, then the minority, so that in writing as many
 * votes as possible are cast before the result is certain and the resolution closes by itself.
 */
export function votesOf(session: Pick<ForumSession, 'absentSeats' | 'resolution'>): readonly Ballot[] {
  const present = presentAt(session);
  const { decides, inFavour, against, abstained } = session.resolution;
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

/** Votes of those in the room by roll call, and of those from afar by themselves. Answers how many were cast. */
export async function voteInSession(replay: Replay, session: ForumSession, asked: Asked): Promise<number> {
  const votes = votesOf(session).map((one) => ({ ...one, observations: reasons(session, one.vote) }));
  const away = fromAfar.value;
  const inTheRoom = votes.filter(({ seat }) => !away.includes(seat));
  await send(replay, replay.keys.secretary, 'record-votes', { ...asked, votes: inTheRoom });
  for (const { seat, vote, observations } of votes.filter((one) => away.includes(one.seat))) {
    const ballot = { ...asked, vote, observations };
    await send(replay, replay.keys.members.get(seat)!.key, 'vote-resolution', ballot);
  }
  return votes.length;
}

/** Votes handed in one by one, until no vote to come could change the result. Answers how many there were. */
export async function voteInWriting(replay: Replay, session: ForumSession, asked: Asked): Promise<number> {
  let cast = 0;
  for (const { seat, vote } of votesOf(session)) {
    const ballot = { ...asked, vote, observations: reasons(session, vote) };
    const { closed } = await send(replay, replay.keys.members.get(seat)!.key, 'vote-resolution', ballot);
    cast += 1;
    if (closed !== undefined) break;
  }
  return cast;
}

function reasons({ resolution }: ForumSession, vote: Ballot['vote']): string {
  const { abstained, against } = grounds.value;
  if (vote === 'approve') return '';
  if (vote === 'abstain') return abstained;
  return resolution.observations.length === 0 ? against : resolution.observations.join('\n');
}
