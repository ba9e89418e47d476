import { read, refused, send, storeText, tell, until } from '../../play.ts';
import { conclusions, agenda as line } from '../agenda.ts';
import { contradictions } from '../course.ts';
import { asWritten, readParts } from '../final-report.ts';
import { conferenceDays, segments } from '../gatherings.ts';
import { records, shown } from '../source.ts';
import { call, hold, set } from './gather.ts';
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

/** Stores the parts of the report that were read, by which its claims are shown. */
async function keepParts(play: Play) {
  const kept: { [part: string]: object } = {};
  for (const [part, { title, text }] of Object.entries(readParts)) {
    kept[part] = { kind: 'file', title, hash: await storeText(play, `${title}\n\n${text}\n`) };
  }
  return kept;
}

/** What the sources say of one point, side by side, each claim with what shows it. */
async function contradict(play: Play, commitment: string): Promise<void> {
  const parts = await keepParts(play);
  for (const { claims, ...point } of contradictions) {
    await send(play, 'record-contradiction', {
      ...{ ...point, about: { kind: 'commitment', id: commitment } },
      claims: claims.map(({ read: part, ...claim }) => ({
        ...claim,
        evidence: [typeof part === 'string' ? parts[part] : shown(part)],
      })),
    });
  }
}

/** What the institution reports, what does not go together in it, and what the gates say to it. */
export async function close(play: Play, { commitment, milestones, period }: Promised): Promise<void> {
  await until(play, '2023-06-20', '10:00');
  await takeStep(play, 'planned-end');
  const { keys } = play;
  const reported = { study: 'complete', exchange: 'limited', agenda: 'complete' } as const;
  for (const [code, completion] of leftIn(Object.entries(reported), play.without.line)) {
    const text =
      completion === 'complete'
        ? 'Concluida, según el informe final.'
        : 'Foros y firmas; ningún secretariado instalado.';
    const evidence = [shown(records.commitment)];
    const of = { commitment, milestone: milestones.get(code), period, completion, text, evidence };
    await send(play, 'report-progress', of, { by: keys.institution });
  }
  await send(
    play,
    'write-final-report',
    { commitment, ...asWritten(play.without.day) },
    { by: keys.institution },
  );
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
  tell(play, 'demo.infoem.done.closing', { days: late?.days ?? 0, inconsistencies: inconsistencies.length });
}
