import { laLibertadCommitment } from '../../../workflows/la-libertad/v1/commitment.ts';
import { openProcess } from '../../founding.ts';
import { read, refused, send, tell, until } from '../../play.ts';
import { codedOn, coding, criticisms, disagreement, recommendations } from '../review.ts';
import { answers } from '../transfers.ts';
import { evidence, type Play } from './play.ts';

/** What the mechanism published of the commitment, entered by its own office. */
export async function codeCommitment(play: Play, commitment: string): Promise<void> {
  await until(play, codedOn.value);
  const { mechanism, report, answers: scales } = coding.value;
  const asked = { commitment, mechanism, report, evidence };
  await refused(play, 'demo.laLibertad.tried.newer-scale', {
    command: 'record-mechanism-coding',
    input: { ...asked, answers: [{ scale: 'potential-for-results', version: 1, answer: 'modest' }] },
    code: 'invalid',
  });
  await send(
    play,
    'record-mechanism-coding',
    {
      ...{ ...asked, answers: scales },
      ...{ criticisms: criticisms.value, recommendations: recommendations.value },
    },
    { by: play.keys.monitor },
  );
  const { claims, source, declared, ...contradiction } = disagreement.value;
  await send(play, 'record-contradiction', {
    ...contradiction,
    about: { kind: 'commitment', id: commitment },
    claims: claims.map((claim) => ({ ...claim, source, declared })),
  });
  tell(play, 'demo.laLibertad.done.coded', {
    criticisms: criticisms.value.length,
    recommendations: recommendations.value.length,
  });
}

/** The next cycle, to which the recommendations come as lessons that wait for an answer. Answers its process. */
export async function nextCycle(play: Play): Promise<string> {
  await until(play, '2021-02-01');
  const of = await openProcess(play, laLibertadCommitment, {
    title: 'Compromiso del plan siguiente (ilustrativo)',
  });
  await send(play, 'carry-lessons', { fromProcess: play.process }, { of });
  await refused(play, 'demo.laLibertad.tried.lessons', {
    ...{ command: 'request-passage', input: { stage: 'commitment' }, code: 'gate-blocked', of },
  });
  const { items } = await read(play, '/carried-lessons', of);
  for (const [index, { carriedLesson }] of items.entries())
    await send(play, 'answer-lesson', { carriedLesson, ...answers.value[index] }, { of });
  tell(play, 'demo.laLibertad.done.lessons', { lessons: items.length });
  return of;
}
