import { anybody, read, refused, send, tell, until } from '../../play.ts';
import { exception } from '../course.ts';
import { groupMeeting } from '../gatherings.ts';
import {
  asked,
  citizenSays,
  citizensAbout,
  heading,
  institutionSays,
  items,
  municipalities,
  reminding,
  silent,
} from '../questionnaire.ts';
import { approval } from '../secretariat.ts';
import { shown } from '../source.ts';
import { gather } from './gather.ts';
import { takeStep } from './plan.ts';
import { at, type Play } from './play.ts';
import { meet, publishMinutes } from './session.ts';

/** The dimensions with the items that are asked. */
function asked64({ without: { item } }: Play) {
  const out = items.value.flatMap((dimension) => dimension.items)[item ?? -1];
  return items.value.map((dimension) => ({
    ...dimension,
    items: dimension.items.filter((one) => one !== out),
  }));
}

const answersBy = (play: Play, say: (item: number) => string) => {
  const asked = asked64(play).flatMap((dimension) => dimension.items);
  return Object.fromEntries(asked.map(({ code }, item) => [code, say(item)]));
};

/** The first line begins: a group is called, meets and works, and a questionnaire goes to 125 municipalities. */
export async function study(play: Play): Promise<string> {
  await until(play, '2022-02-04', '18:00');
  await takeStep(play, 'group-call');
  await gather(play, groupMeeting);
  await takeStep(play, 'group-meeting');
  await until(play, '2022-03-25', '18:00');
  await takeStep(play, 'group-work');
  return askInstitutions(play);
}

async function askInstitutions(play: Play): Promise<string> {
  const { without } = play;
  const { sentOn, dueOn } = asked.value;
  await until(play, sentOn, '10:00');
  const { questionnaire } = await send(play, 'draft-questionnaire', {
    code: 'condiciones-de-apertura',
    ...heading,
    illustrative: true,
    dimensions: asked64(play),
  });
  await send(play, 'freeze-questionnaire', { questionnaire });
  const dueAt = at(dueOn, '23:59');
  const institutions = municipalities.map(({ code, title }) => ({ code, title }));
  const sent = await send(play, 'send-questionnaire', {
    questionnaire,
    institutions,
    dueAt,
    remindDaysBefore: [reminding.value.daysBefore],
  });
  tell(play, 'demo.infoem.done.sent', {
    institutions: institutions.length,
    items: asked64(play).flatMap((one) => one.items).length,
  });
  const answering = municipalities.flatMap(({ code }, place) => (silent.value.includes(code) ? [] : [place]));
  for (const [turn, place] of answering.entries()) {
    if (turn === reminding.value.answered) await until(play, reminding.value.on, '12:00');
    if (place === without.municipality) continue;
    const answers = answersBy(play, (item) => institutionSays(place, item));
    const answer = { questionnaire, key: sent.keys[place], answers };
    await send(play, 'answer-as-institution', answer, { by: anybody });
  }
  await until(play, '2022-06-21', '09:00');
  const late = municipalities.findIndex(({ code }) => silent.value.includes(code));
  await refused(play, 'demo.infoem.tried.late', {
    ...{ command: 'answer-as-institution', code: 'not-possible', by: anybody },
    input: {
      questionnaire,
      key: sent.keys[late],
      answers: answersBy(play, (item) => institutionSays(late, item)),
    },
  });
  const { response, reminders } = await read(play, `/questionnaires/${questionnaire}`);
  tell(play, 'demo.infoem.done.answered', { ...response, reminders });
  return questionnaire;
}

/** The same items are open to the public, and its answers come in. */
export async function askThePublic(play: Play, questionnaire: string): Promise<void> {
  const { publicFrom, publicUntil } = asked.value;
  await until(play, '2022-12-20', '10:00');
  const hours = { opensAt: at(publicFrom, '00:00'), closesAt: at(publicUntil, '23:59') };
  await send(play, 'open-questionnaire', { questionnaire, ...hours, access: 'open' });
  await until(play, '2023-01-16', '10:00');
  const about = citizensAbout.value.flatMap(({ code, count }) => Array.from({ length: count }, () => code));
  for (const [citizen, code] of about.entries()) {
    if (citizen === play.without.citizen) continue;
    const answers = answersBy(play, (item) => citizenSays(citizen, item));
    const answer = { questionnaire, about: code, answers };
    await send(play, 'answer-as-citizen', answer, { by: anybody });
  }
  await until(play, '2023-02-16', '09:00');
  await send(play, 'close-questionnaire', { questionnaire });
  const { citizens } = await read(play, `/questionnaires/${questionnaire}`);
  tell(play, 'demo.infoem.done.mirrored', { answers: citizens.answers, covered: citizens.coverage.count });
}

/** Approved in a session and published on the next day, inside the electoral window: refused until an exception is claimed. */
export async function publishStudy(play: Play, questionnaire: string, window: string): Promise<void> {
  await until(play, approval.held.value.calledOn, '09:00');
  const earlier = { ordinary: approval.number - 1, act: 'Informe final: «17ª Sesión Ordinaria»' };
  await send(play, 'number-earlier-sessions', earlier, { by: play.keys.secretary });
  const closed = await meet(play, approval);
  await until(play, '2023-04-29', '10:00');
  await refused(play, 'demo.infoem.tried.blackout', {
    ...{ command: 'publish-answers', input: { questionnaire }, code: 'not-possible' },
  });
  await send(play, 'claim-exception', {
    ...{ window, act: 'publicity', ground: 'education', reason: exception.why },
    evidence: [shown(exception.value)],
  });
  await send(play, 'publish-answers', { questionnaire });
  await send(play, 'request-passage', { stage: 'study' });
  tell(play, 'demo.infoem.done.published', { items: asked64(play).flatMap((one) => one.items).length });
  await publishMinutes(play, approval, closed);
}
