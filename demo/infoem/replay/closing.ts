import { read, refused, send, tell, until } from '../../play.ts';
import { conclusions, agenda as line } from '../agenda.ts';
import { contradictions } from '../course.ts';
import { asWritten } from '../final-report.ts';
import { conferenceDays, segments } from '../gatherings.ts';
import { asRead } from '../progress.ts';
import { shown } from '../source.ts';
import { call, hold, set } from './gather.ts';
import { keepPart } from './parts.ts';
import { type Promised, takeStep } from './plan.ts';
import type { Play } from './play.ts';
import { leftIn } from './without.ts';

/** The third line: a conference of two days, two and four days after the election, that ends with eight conclusions. */
export async function agenda(play: Play): Promise<void> {
  const map = segments.value.map((segment) => ({ ...segment, sensitive: false }));
  await send(play, 'map-stakeholders', { segments: map });
  const days = [];
  for (const day of conferenceDays) days.push({ day, meeting: await set(play, day) });
  for (const { day, meeting } of days) await call(play, day, meeting);
  for (const { day, meeting } of days) await hold(play, day, meeting);
  await conclude(play, days.at(-1)!.meeting);
  await send(play, 'request-passage', { stage: 'agenda' });
}

/** What was concluded, in the report's words: it says neither whose it is nor for when. */
async function conclude(play: Play, meeting: string): Promise<void> {
  const concluded = leftIn(conclusions.value, play.without.conclusion);
  for (const text of concluded) await send(play, 'record-agreement', { meeting, text });
  const proceedings = line.text[0].value.flatMap((piece) => (piece.kind === 'paragraph' ? [piece.text] : []));
  const drafted = { meeting, agenda: [line.title.value], proceedings: proceedings.at(-1) };
  const { minutes } = await send(play, 'draft-minutes', drafted);
  await send(play, 'approve-minutes', { minutes }, { by: play.keys.secretary });
  tell(play, 'demo.infoem.done.agenda', { conclusions: concluded.length });
}

/** What the sources say of one point, side by side, each claim with what shows it. */
async function contradict(play: Play, commitment: string): Promise<void> {
  for (const { claims, ...point } of contradictions) {
    const told = [];
    for (const { read: part, ...claim } of claims)
      told.push({
        ...claim,
        evidence: [typeof part === 'string' ? await keepPart(play, part) : shown(part)],
      });
    await send(play, 'record-contradiction', {
      ...{ ...point, about: { kind: 'commitment', id: commitment } },
      claims: told,
    });
  }
}

/** The final report as a document of the register, for anybody to read. Answers its folio. */
async function publishReport(play: Play, subject: string): Promise<string> {
  const report = { kind: 'final-report', subject, language: play.language };
  const { document, folio, contentHash } = await send(play, 'draft-document', report);
  await send(play, 'approve-document', { document, contentHash }, { by: play.keys.secretary });
  await send(play, 'publish-document', { document }, { by: play.keys.secretary });
  return folio;
}

/** What the institution reports, what does not go together in it, and what the gates say to it. */
export async function close(play: Play, { commitment, milestones, period }: Promised): Promise<void> {
  await until(play, '2023-06-20', '10:00');
  await takeStep(play, 'planned-end');
  const { keys } = play;
  for (const { code, completion, text, part } of leftIn(asRead.value, play.without.line)) {
    const evidence = [await keepPart(play, part)];
    const of = { commitment, milestone: milestones.get(code), period, completion, text, evidence };
    await send(play, 'report-progress', of, { by: keys.institution });
  }
  await send(
    play,
    'write-final-report',
    { commitment, ...asWritten(play.without.day) },
    { by: keys.institution },
  );
  const folio = await publishReport(play, commitment);
  await contradict(play, commitment);
  await refused(play, 'demo.infoem.tried.complete', {
    ...{ command: 'complete-commitment', code: 'not-possible', by: keys.institution },
    input: { commitment, completedAt: play.time.now(), summary: 'Se alcanzó el objetivo.' },
  });
  await refused(play, 'demo.infoem.tried.exchange', {
    ...{ command: 'request-passage', input: { stage: 'exchange' }, code: 'gate-blocked' },
  });
  const { inconsistencies } = await read(play, '/inconsistencies');
  const late = inconsistencies.find(({ kind }: { kind: string }) => kind === 'ended-later-than-planned');
  tell(play, 'demo.infoem.done.closing', {
    folio,
    days: late?.days ?? 0,
    inconsistencies: inconsistencies.length,
  });
}
