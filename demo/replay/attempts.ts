import { drawInclusionSecret } from '../../engine/index.ts';
import { shifted } from '../instants.ts';
import { refusedAttempts } from '../penalolen/refused-attempts.ts';
import { segments } from '../penalolen/stakeholder-map.ts';
import { words } from '../words.ts';
import { type Act, act } from './agenda.ts';
import { ballotBody, ballotsPath } from './consultation.ts';
import { type Replay, send, the, tryInVain } from './replay.ts';

/** What is tried during the dialogues and must not be had: leaving early, a sheet with mistakes; and a call that comes too late. */
export function dialogueAttempts(replay: Replay): readonly Act[] {
  const { leavingEarly, lateNotice, brokenSheet } = refusedAttempts;
  return [
    act(leavingEarly.value.triedAt, () => leaveEarly(replay, leavingEarly.value.stage)),
    act(lateNotice.value.noticePublishedAt, () => callTooLate(replay)),
    act(brokenSheet.value.triedAt, () => importBrokenSheet(replay)),
  ];
}

/** A checklist names segments by the codes that the map gave them; people read their names. */
export function withSegmentNames(text: string): string {
  return segments.reduce(
    (said, { code, name }) => said.replaceAll(new RegExp(`\\b${code}\\b`, 'g'), name.value),
    text,
  );
}

async function leaveEarly(replay: Replay, stage: string): Promise<void> {
  const tried = words(replay.language, 'demo.tried.leavingEarly');
  const attempt = {
    path: '/commands/request-passage',
    input: { stage },
    by: replay.keys.team,
    code: 'gate-blocked',
    said: withSegmentNames,
  };
  await tryInVain(replay, tried, attempt);
}

/** The method's own rule is no law, so that the call is taken, with a warning and the first lawful day; the team cancels. */
async function callTooLate(replay: Replay): Promise<void> {
  const { keys, language, screen, time } = replay;
  const { segment, startsAt } = refusedAttempts.lateNotice.value;
  const endsAt = shifted(startsAt, 120);
  const { meeting } = await send(replay, keys.facilitator, 'schedule-meeting', {
    kind: 'dialogue',
    title: 'Segundo diálogo con población migrante',
    place: 'Sede comunitaria',
    modality: 'in-person',
    startsAt,
    endsAt,
    segments: [segment],
  });
  const called = { meeting, channels: [{ channel: 'website' }] };
  const { tooShort } = await send(replay, keys.facilitator, 'notify-meeting', called);
  if (tooShort === undefined) throw new Error('A call three days ahead was taken for one in time.');
  const { required, nextLawful } = tooShort;
  const said = { count: required.count, day: String(nextLawful.date) };
  screen.did(time.now(), words(language, 'demo.tried.lateNotice', said));
  const reason = 'Se convocó con menos anticipación que la que pide el método.';
  await send(replay, keys.facilitator, 'cancel-meeting', { meeting, reason });
}

async function importBrokenSheet(replay: Replay): Promise<void> {
  const { csv, segment } = refusedAttempts.brokenSheet.value;
  const attempt = {
    path: '/commands/import-contributions',
    input: { csv, segment },
    by: replay.keys.facilitator,
    code: 'invalid',
  };
  await tryInVain(replay, words(replay.language, 'demo.tried.brokenSheet'), attempt);
}

/** What is tried while people vote, and after: too young, without a link, a second time, after the close. */
export function ballotAttempts(replay: Replay): readonly Act[] {
  const { secondVote, underAge, withoutLink, afterClose } = refusedAttempts;
  const vote = (tried: BallotAttempt, voter: AttemptedVoter) => () => tryVote(replay, tried, voter);
  return [
    act('2021-10-06T12:00:00-03:00', vote('secondVote', secondVote.value)),
    act('2021-10-07T12:00:00-03:00', vote('underAge', underAge.value)),
    act('2021-10-08T12:00:00-03:00', vote('withoutLink', withoutLink.value)),
    act(afterClose.value.castAt, vote('afterClose', afterClose.value)),
  ];
}

type BallotAttempt = 'secondVote' | 'underAge' | 'withoutLink' | 'afterClose';

interface AttemptedVoter {
  readonly document: string;
  readonly ageYears: number;
  readonly link: string | null;
  readonly option?: string;
}

async function tryVote(replay: Replay, tried: BallotAttempt, attempted: AttemptedVoter): Promise<void> {
  const { document, ageYears, link, option = 'greener-penalolen' } = attempted;
  const of = the(replay.known.one, 'consultation');
  const ballot = { voter: { document, ageYears, link }, option, channel: 'online' } as Parameters<
    typeof ballotBody
  >[1];
  const input = ballotBody(of, ballot, drawInclusionSecret());
  const attempt = { path: ballotsPath(replay), input, by: undefined, code: 'not-possible' };
  await tryInVain(replay, words(replay.language, `demo.tried.${tried}`), attempt);
}
