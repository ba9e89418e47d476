import {
  asked,
  citizenSays,
  citizensAbout,
  counts,
  institutionSays,
  items,
  municipalities,
  silent,
} from '../questionnaire.ts';
import { takeStep } from './plan.ts';
import { at, type Play, read, send, sendAsAnybody, tell, until, vainly } from './stage-play.ts';

const codes = items.value.flatMap((dimension) => dimension.items.map(({ code }) => code));

const answersBy = (say: (item: number) => string) =>
  Object.fromEntries(codes.map((code, item) => [code, say(item)]));

/** What is left out, to see that the figures follow: the place of a municipality, or of a citizen. */
export interface Without {
  readonly municipality?: number;
  readonly citizen?: number;
}

/** The first line: a group, a questionnaire to 125 municipalities, the same to the public. */
export async function study(play: Play, without: Without = {}): Promise<string> {
  for (const [day, step] of [
    ['2022-02-04', 'group-call'],
    ['2022-02-18', 'group-meeting'],
    ['2022-03-25', 'group-work'],
  ] as const) {
    await until(play, day, '18:00');
    await takeStep(play, step);
  }
  const questionnaire = await askInstitutions(play, without);
  await askThePublic(play, questionnaire, without);
  return questionnaire;
}

async function askInstitutions(play: Play, without: Without): Promise<string> {
  const { sentOn, dueOn } = asked.value;
  await until(play, sentOn, '10:00');
  const { questionnaire } = await send(play, 'draft-questionnaire', {
    ...{ code: 'condiciones-de-apertura', title: 'Condiciones de apertura institucional a nivel municipal' },
    purpose: 'Conocer las condiciones de apertura en los municipios mexiquenses.',
    source: items.why,
    illustrative: true,
    dimensions: items.value,
  });
  await send(play, 'freeze-questionnaire', { questionnaire });
  const dueAt = at(dueOn, '23:59');
  const institutions = municipalities.map(({ code, title }) => ({ code, title }));
  const sent = await send(play, 'send-questionnaire', {
    questionnaire,
    institutions,
    dueAt,
    remindDaysBefore: [3],
  });
  tell(play, 'demo.infoem.done.sent', { institutions: institutions.length, items: codes.length });
  const answering = municipalities.flatMap(({ code }, place) => (silent.value.includes(code) ? [] : [place]));
  for (const [turn, place] of answering.entries()) {
    if (turn === 60) await until(play, '2022-06-17', '12:00');
    if (place === without.municipality) continue;
    const answers = answersBy((item) => institutionSays(place, item));
    await sendAsAnybody(play, 'answer-as-institution', { questionnaire, key: sent.keys[place], answers });
  }
  await until(play, '2022-06-21', '09:00');
  const late = municipalities.findIndex(({ code }) => silent.value.includes(code));
  await vainly(play, 'demo.infoem.tried.late', {
    ...{ command: 'answer-as-institution', code: 'not-possible', by: undefined },
    input: { questionnaire, key: sent.keys[late], answers: answersBy((item) => institutionSays(late, item)) },
  });
  const { response } = await read(play, `/questionnaires/${questionnaire}`);
  tell(play, 'demo.infoem.done.answered', {
    count: response.count,
    of: response.of,
    percent: response.percent,
  });
  return questionnaire;
}

async function askThePublic(play: Play, questionnaire: string, without: Without): Promise<void> {
  const { publicFrom, publicUntil } = asked.value;
  await until(play, '2022-12-20', '10:00');
  const hours = { opensAt: at(publicFrom, '00:00'), closesAt: at(publicUntil, '23:59') };
  await send(play, 'open-questionnaire', { questionnaire, ...hours, access: 'open' });
  await until(play, '2023-01-16', '10:00');
  const about = citizensAbout.value.flatMap(({ code, count }) => Array.from({ length: count }, () => code));
  for (const [citizen, code] of about.entries()) {
    if (citizen === without.citizen) continue;
    const answers = answersBy((item) => citizenSays(citizen, item));
    await sendAsAnybody(play, 'answer-as-citizen', { questionnaire, about: code, answers });
  }
  await until(play, '2023-02-16', '09:00');
  await send(play, 'close-questionnaire', { questionnaire });
  const { citizens } = await read(play, `/questionnaires/${questionnaire}`);
  tell(play, 'demo.infoem.done.mirrored', { answers: citizens.answers, covered: citizens.coverage.count });
}

/** Approved on one day and published on the next, inside the electoral window: refused until an exception is claimed. */
export async function publishStudy(play: Play, questionnaire: string, window: string): Promise<void> {
  await until(play, '2023-04-28', '13:00');
  await takeStep(play, 'study-approved');
  await until(play, '2023-04-29', '10:00');
  await vainly(play, 'demo.infoem.tried.blackout', {
    ...{ command: 'publish-answers', input: { questionnaire }, code: 'not-possible' },
  });
  await send(play, 'claim-exception', {
    ...{ window, act: 'publicity', ground: 'education' },
    reason: 'Ilustrativo: el informe no dice que se haya invocado una excepción.',
    evidence: [
      {
        kind: 'link',
        title: 'LGIPE, artículo 209.1',
        url: 'https://www.diputados.gob.mx/LeyesBiblio/pdf/LGIPE.pdf',
      },
    ],
  });
  await send(play, 'publish-answers', { questionnaire });
  await takeStep(play, 'study-published');
  await send(play, 'request-passage', { stage: 'study' });
  tell(play, 'demo.infoem.done.published', { items: counts.value.items });
}
