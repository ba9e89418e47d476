import { at } from '../instants.ts';
import { type Assessment, assessments, lessons } from '../penalolen/evaluation.ts';
import { timeline } from '../penalolen/timeline.ts';
import { words } from '../words.ts';
import { type Act, act } from './agenda.ts';
import { storeText } from './evidence.ts';
import { inProcess, type Replay, send, the } from './replay.ts';

const moment = (code: string) => timeline.find((one) => one.code === code)!.at.value;

/** Both sides assess each commitment; they differ once, and a note says why; then lessons, publication and the close. */
export function evaluationActs(replay: Replay): readonly Act[] {
  return [
    act(at(moment('self-assessed'), '12:00'), () => assess(replay, 'team')),
    act(at(moment('independently-assessed'), '12:00'), () => assess(replay, 'monitoring-body')),
    act(at('2024-11-05', '10:00'), () => noteDiscrepancy(replay)),
    act(at('2024-11-06', '10:00'), () => recordLessons(replay)),
    act(at('2024-11-12', '10:00'), () => publish(replay)),
    act(at(moment('process-closed'), '12:00'), () => close(replay)),
  ];
}

const sides = {
  team: { command: 'assess-own', done: 'demo.done.assessedOwn' },
  'monitoring-body': { command: 'assess-independently', done: 'demo.done.assessedIndependently' },
} as const;

async function assess(replay: Replay, by: Assessment['by']): Promise<void> {
  const key = by === 'team' ? replay.keys.team : replay.keys.monitor;
  const made = assessments.value.filter((one) => one.by === by);
  for (const { commitment, completion, earlyResults, grounds } of made) {
    await send(replay, key, sides[by].command, {
      commitment: the(replay.known.commitments, commitment),
      assessedAt: replay.time.now(),
      answers: [
        { scale: 'completion', version: 1, answer: completion },
        { scale: 'did-it-open-government', version: 1, answer: earlyResults },
      ],
      grounds,
    });
    if (by === 'monitoring-body') await reportEnd(replay, commitment, grounds);
  }
  replay.screen.did(replay.time.now(), words(replay.language, sides[by].done, { commitments: made.length }));
}

async function reportEnd(replay: Replay, commitment: string, summary: string): Promise<void> {
  const hash = await storeText(replay, `informe-de-termino-${commitment}`, summary);
  await send(replay, replay.keys.monitor, 'record-report', {
    kind: 'end-of-commitment',
    commitment: the(replay.known.commitments, commitment),
    deliveredAt: replay.time.now(),
    summary,
    evidence: [{ kind: 'file', title: 'Informe de término', hash }],
  });
}

/** The commitments on which the two sides gave different answers, and the scale. */
export function disagreements(): readonly { readonly commitment: string; readonly scale: string }[] {
  const own = assessments.value.filter(({ by }) => by === 'team');
  return own.flatMap((mine) => {
    const theirs = assessments.value.find(
      (one) => one.by === 'monitoring-body' && one.commitment === mine.commitment,
    )!;
    const { commitment } = mine;
    return [
      ...(mine.completion === theirs.completion ? [] : [{ commitment, scale: 'completion' }]),
      ...(mine.earlyResults === theirs.earlyResults ? [] : [{ commitment, scale: 'did-it-open-government' }]),
    ];
  });
}

async function noteDiscrepancy(replay: Replay): Promise<void> {
  for (const { commitment, scale } of disagreements()) {
    await send(replay, replay.keys.secretary, 'note-discrepancy', {
      commitment: the(replay.known.commitments, commitment),
      scale,
      note: 'El equipo mira el uso del sistema; el ente, que sus datos no se publican y que el piloto no tiene norma que lo continúe.',
    });
  }
  replay.screen.did(
    replay.time.now(),
    words(replay.language, 'demo.done.discrepancy', { notes: disagreements().length }),
  );
}

/** The first two are of how the plan was made, the others of how it was carried out. */
const subjects = ['monitoring', 'co-creation', 'commitments', 'implementation'] as const;

async function recordLessons(replay: Replay): Promise<void> {
  for (const [index, lesson] of lessons.entries()) {
    await send(replay, replay.keys.team, 'record-lesson', { about: subjects[index], lesson: lesson.value });
  }
  replay.screen.did(
    replay.time.now(),
    words(replay.language, 'demo.done.lessons', { lessons: lessons.length }),
  );
}

async function publish(replay: Replay): Promise<void> {
  const hash = await storeText(replay, 'evaluacion', 'Evaluación del primer plan de acción');
  await send(replay, replay.keys.team, 'publish-evaluation', {
    evaluation: the(replay.known.one, 'evaluation'),
    publishedAt: replay.time.now(),
    presentedTo: 'Foro Multiactor',
    evidence: [{ kind: 'file', title: 'Evaluación', hash }],
  });
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.evaluationPublished'));
}

async function close(replay: Replay): Promise<void> {
  const reason = 'El ciclo terminó: cada etapa pasó por el foro y la evaluación está publicada.';
  await send(replay, replay.keys.team, 'close-process', { reason });
  const { standing } = await replay.http.read(inProcess(replay));
  if (standing !== 'closed') throw new Error(`The process stands ${standing} and should be closed.`);
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.processClosed'));
}
