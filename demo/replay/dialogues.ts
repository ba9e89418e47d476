import { readFileSync } from 'node:fs';
import { at, dayOf, shifted } from '../instants.ts';
import { bulkImport, contributionSets } from '../penalolen/contributions.ts';
import type { Dialogue } from '../penalolen/dialogue.ts';
import { dialogues } from '../penalolen/dialogues.ts';
import { segments } from '../penalolen/stakeholder-map.ts';
import { timeline } from '../penalolen/timeline.ts';
import { words } from '../words.ts';
import { type Act, act } from './agenda.ts';
import { storeText } from './evidence.ts';
import { inProcess, type Replay, send, the } from './replay.ts';

/** What the timeline announces: when people can take part, and in what. */
const announced = [
  { title: 'Diálogos ciudadanos', opensOn: '2021-07-22', closesOn: '2021-08-07' },
  { title: 'Sistematización y respuesta razonada', opensOn: '2021-08-25', closesOn: '2021-09-22' },
  { title: 'Consulta ciudadana', opensOn: '2021-10-04', closesOn: '2021-10-17' },
  { title: 'Presentación del plan de acción', opensOn: '2021-11-16' },
];

const segmentName = (code: string): string => segments.find((segment) => segment.code === code)!.name.value;

/** The citizen dialogues, from the stakeholder map to the last agreement done. */
export function dialogueActs(replay: Replay): readonly Act[] {
  const moment = (code: string) => timeline.find((one) => one.code === code)!.at.value;
  return [
    act(at(moment('stakeholder-map-approved'), '10:00'), () => mapSegments(replay)),
    act(moment('timeline-published'), () => publishTimeline(replay)),
    ...dialogues.flatMap((dialogue) => actsOf(replay, dialogue)),
  ];
}

function actsOf(replay: Replay, dialogue: Dialogue): readonly Act[] {
  const { noticePublishedAt, endsAt, minutes, agreements } = dialogue.details.value;
  const { draftedOn, observation, approvedOn } = minutes;
  return [
    act(noticePublishedAt, () => callDialogue(replay, dialogue)),
    act(shifted(endsAt, 30), () => holdDialogue(replay, dialogue)),
    act(at(draftedOn, '10:00'), () => draftMinutes(replay, dialogue)),
    ...(observation === null
      ? []
      : [
          act(at(dayOf(shifted(at(draftedOn, '10:00'), 2 * 24 * 60)), '12:00'), () =>
            observeMinutes(replay, dialogue),
          ),
        ]),
    act(at(approvedOn, '12:00'), () => approveMinutes(replay, dialogue)),
    ...agreements.map(({ dueOn }, index) =>
      act(at(dueOn, '11:00'), () => completeAgreement(replay, dialogue, index)),
    ),
  ];
}

async function mapSegments(replay: Replay): Promise<void> {
  const { keys, screen, time, language } = replay;
  const mapped = segments.map(({ code, name, sensitive, invited }) => ({
    id: code,
    name: name.value,
    sensitive: sensitive.value,
    invited: [...invited.value],
  }));
  await send(replay, keys.team, 'map-stakeholders', { segments: mapped });
  const hash = await storeText(replay, 'mapa-de-actores', mapped.map(({ name }) => name).join('\n'));
  const evidence = [{ kind: 'file', title: 'Mapa de actores', hash }];
  await send(replay, keys.team, 'complete-stakeholder-map', { evidence });
  screen.did(time.now(), words(language, 'demo.done.map', { segments: mapped.length }));
}

async function publishTimeline(replay: Replay): Promise<void> {
  await send(replay, replay.keys.team, 'publish-timeline', { entries: announced });
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.timeline'));
}

/** Sets the dialogue and calls it: what the call says, on which channels, with the guide that people may read before. */
async function callDialogue(replay: Replay, { code, segment, details }: Dialogue): Promise<void> {
  const { keys, known } = replay;
  const { place, modality, startsAt, endsAt, channels, agenda } = details.value;
  const title = `Diálogo ciudadano: ${segmentName(segment)}`;
  const scheduled = { kind: 'dialogue', title, place, modality, startsAt, endsAt, segments: [segment] };
  const { meeting } = await send(replay, keys.facilitator, 'schedule-meeting', scheduled);
  known.meetings.set(code, meeting);
  const hash = await storeText(replay, 'guia-del-dialogo', agenda.join('\n'));
  await send(replay, keys.facilitator, 'notify-meeting', {
    meeting,
    convener: 'Municipalidad de Peñalolén, equipo de Gobierno Abierto',
    object: 'Reunir necesidades, problemas y propuestas, y co-crear soluciones para el plan de acción.',
    agenda: [...agenda],
    documents: [{ kind: 'file', title: 'Guía del diálogo', hash }],
    whoMayAttend: segmentName(segment),
    contact: 'Dirección de Control y Gobierno Abierto',
    channels: channels.map(({ channel, evidence }) => ({ channel, note: evidence })),
  });
  const said = { segment: segmentName(segment), channels: channels.length, day: dayOf(startsAt) };
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.called', said));
}

async function holdDialogue(replay: Replay, dialogue: Dialogue): Promise<void> {
  const { keys, known, language } = replay;
  const { startsAt, endsAt, attendance } = dialogue.details.value;
  const meeting = the(known.meetings, dialogue.code);
  const counted = attendance.filter(({ count }) => count > 0).map(({ group, count }) => ({ group, count }));
  const held = { meeting, from: startsAt, to: endsAt, attendance: counted };
  await send(replay, keys.facilitator, 'hold-meeting', held);
  const contributions = await recordContributions(replay, dialogue, meeting);
  const people = attendance.reduce((sum, { count }) => sum + count, 0);
  const said = { segment: segmentName(dialogue.segment), people, contributions };
  replay.screen.did(replay.time.now(), words(language, 'demo.done.held', said));
}

/** One by one, but for the set that a facilitator hands in as a sheet. Answers how many there were. */
async function recordContributions(replay: Replay, { segment }: Dialogue, meeting: string): Promise<number> {
  const { keys, known } = replay;
  if (segment === bulkImport.segment) {
    const csv = readFileSync(bulkImport.file, 'utf8');
    const sheet = { csv, meeting, segment, ignoreColumns: ['theme'] };
    const { rows } = await send(replay, keys.facilitator, 'import-contributions', sheet);
    await findByFolio(replay, meeting);
    replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.imported', { rows }));
    return rows;
  }
  const { contributions } = contributionSets.find((set) => set.segment === segment)!;
  for (const { code, kind, text } of contributions.value) {
    const said = { kind, body: text, meeting, segment, folio: code };
    const { contribution } = await send(replay, keys.facilitator, 'record-contribution', said);
    known.contributions.set(code, contribution);
  }
  return contributions.value.length;
}

/** The ids that an import gave, by the folios of its rows. */
async function findByFolio({ http, known, process }: Replay, meeting: string): Promise<void> {
  const { items } = await http.read(inProcess({ process }, `/contributions?meeting=${meeting}&limit=200`));
  for (const { id, folio } of items) known.contributions.set(folio, id);
}

/** What happened, in the words that minutes need: what was said stands in the contributions themselves. */
const proceedings = (segment: string): string =>
  `Se abrió el diálogo con las reglas del espacio protegido. ${segmentName(segment)}: se recogieron necesidades, problemas y propuestas, que quedaron registradas una por una. Se leyeron los acuerdos antes de cerrar.`;

async function draftMinutes(replay: Replay, { code, segment, details }: Dialogue): Promise<void> {
  const { keys, known } = replay;
  const meeting = the(known.meetings, code);
  const { agenda, agreements } = details.value;
  const draft = { meeting, agenda: [...agenda], proceedings: proceedings(segment) };
  const { minutes } = await send(replay, keys.facilitator, 'draft-minutes', draft);
  known.one.set(`minutes of ${code}`, minutes);
  for (const [index, { text, owner, dueOn }] of agreements.entries()) {
    const agreed = { meeting, text, owner, dueOn };
    const { agreement } = await send(replay, keys.facilitator, 'record-agreement', agreed);
    known.one.set(`agreement ${index} of ${code}`, agreement);
  }
}

/** Somebody of the forum's secretariat says what is missing, and the next draft takes it in. */
async function observeMinutes(replay: Replay, { code, segment, details }: Dialogue): Promise<void> {
  const { keys, known } = replay;
  const { agenda, minutes } = details.value;
  const text = minutes.observation!;
  const id = the(known.one, `minutes of ${code}`);
  const { observation } = await send(replay, keys.secretary, 'observe-minutes', { minutes: id, text });
  await send(replay, keys.facilitator, 'draft-minutes', {
    meeting: the(known.meetings, code),
    agenda: [...agenda],
    proceedings: `${proceedings(segment)}\nObservación acogida: ${text}`,
    answers: [{ observation, taken: true, reply: 'Se recoge en el acta.' }],
  });
}

async function approveMinutes(replay: Replay, { code, segment, details }: Dialogue): Promise<void> {
  const { keys, known, language } = replay;
  const minutes = the(known.one, `minutes of ${code}`);
  await send(replay, keys.secretary, 'approve-minutes', { minutes });
  const path = details.value.minutes.observation === null ? 'demo.done.minutes' : 'demo.done.minutesObserved';
  replay.screen.did(replay.time.now(), words(language, path, { segment: segmentName(segment) }));
}

async function completeAgreement(replay: Replay, { code, details }: Dialogue, index: number): Promise<void> {
  const { keys, known, language } = replay;
  const { text, owner } = details.value.agreements[index]!;
  const hash = await storeText(replay, `acuerdo-${code}-${index + 1}`, text);
  await send(replay, keys.team, 'complete-agreement', {
    agreement: the(known.one, `agreement ${index} of ${code}`),
    note: 'Cumplido en su plazo.',
    evidence: [{ kind: 'file', title: 'Constancia de cumplimiento', hash }],
  });
  replay.screen.did(replay.time.now(), words(language, 'demo.done.agreement', { text, owner }));
}
