import { all, read, send, tell, until } from '../../play.ts';
import { teotongo } from '../places.ts';
import { afterTheFirstYear, areas, items, matter, problems } from '../teotongo.ts';
import { elected, illustrativeEvidence } from './agendas.ts';
import { at, type Play } from './play.ts';
import { callOf } from './territories.ts';

/** One territory and those who work in it. */
export interface There {
  readonly play: Play;
  readonly process: string;
  /** The assembly that was held last. */
  assembly: string;
}

const act = ({ play, process }: There, command: string, input: object) =>
  send(play, command, input, { of: process, by: play.keys.responsible });

/** Sets a meeting for a day, calls it where it is for everybody, lets the day pass, and declares it as held. */
async function held(
  there: There,
  day: string,
  meeting: { kind: string; title: string } & object,
): Promise<string> {
  const [startsAt, endsAt] = [at(day, '11:00'), at(day, '13:00')];
  const set = { place: 'Casa de las y los vecinos (ilustrativa)', modality: 'in-person', startsAt, endsAt };
  const { meeting: id } = await act(there, 'schedule-meeting', {
    ...{ ...set, ...meeting },
    title: `${meeting.title} (día, asistencia y contenido ilustrativos)`,
  });
  if (meeting.kind !== 'working-table')
    await act(there, 'notify-meeting', { meeting: id, ...callOf(meeting.title) });
  await until(there.play, day, '14:00');
  const attendance = [{ group: 'residents', count: 60 }];
  await act(there, 'hold-meeting', { meeting: id, from: startsAt, to: endsAt, attendance });
  return id as string;
}

const agree = async (there: There, meeting: string, text: string, owner: object, dueOn: string) =>
  (await act(there, 'record-agreement', { meeting, text, ...owner, dueOn })).agreement as string;
const done = (there: There, agreement: string) =>
  act(there, 'complete-agreement', {
    agreement,
    note: 'Se cumplió (ilustrativo).',
    evidence: illustrativeEvidence,
  });

/** The first assembly's agreements, one of an office and one of the network of liaisons. */
export async function afterDiagnosis(play: Play, process: string): Promise<There> {
  const [first] = (await all(play, '/meetings?state=held', process)).slice(-1);
  const there: There = { play, process, assembly: first!.id };
  const lamps = await agree(
    there,
    first!.id,
    'Reparar las luminarias (ilustrativo).',
    { owner: areas.services.office },
    '2019-08-05',
  );
  const network = {
    owner: 'Red de enlaces de San Miguel Teotongo (papel ilustrativo)',
    ownerKind: 'liaison-network',
  };
  await agree(there, first!.id, 'Recorrer las calles con baches (ilustrativo).', network, '2019-08-02');
  await act(there, 'follow-agreement', { agreement: lamps, note: 'Se cambió la mitad (ilustrativo).' });
  await until(play, '2019-08-03');
  await done(there, lamps);
  return there;
}

/** A leak that a liaison reports: a table, and a technical table that resolves what the first could not. */
export async function workOnLeak(there: There): Promise<void> {
  const reported = await act(there, 'report-matter', { ...matter, territory: `${teotongo}/seccion-2` });
  const about = {
    object: 'Reparar la fuga y lo que socavó (ilustrativo).',
    territory: `${teotongo}/seccion-2`,
  };
  const { table } = await act(there, 'open-working-table', {
    ...{ kind: 'working-table', title: 'Fuga frente a la escuela (ilustrativa)', ...about },
    ...{ areas: [areas.works, areas.services], matters: [reported.matter] },
  });
  const sitting = await held(there, '2019-08-06', sittingOf('Mesa de trabajo: fuga', table));
  const shore = await agree(
    there,
    sitting,
    'Apuntalar la banqueta (ilustrativo).',
    { owner: areas.works.office },
    '2019-08-08',
  );
  await until(there.play, '2019-08-08');
  await done(there, shore);
  const to = areas.water.office;
  await act(there, 'hand-on-working-table', { table, to, outcome: 'La red es de la ciudad (ilustrativo).' });
  const { table: technical } = await act(there, 'open-working-table', {
    ...{
      kind: 'technical-resolution',
      title: 'Sustitución del tramo (ilustrativa)',
      parent: table,
      ...about,
    },
    ...{ areas: [areas.water, areas.works], matters: [reported.matter] },
  });
  const second = await held(there, '2019-08-09', sittingOf('Mesa técnica resolutiva: tramo', technical));
  const pipe = await agree(
    there,
    second,
    'Sustituir el tramo (ilustrativo).',
    { owner: areas.water.office },
    '2019-09-01',
  );
  await until(there.play, '2019-08-30');
  await done(there, pipe);
  await act(there, 'resolve-working-table', {
    table: technical,
    outcome: 'El tramo se sustituyó (ilustrativo).',
  });
  tell(there.play, 'demo.iztapalapa.done.table');
}

const sittingOf = (title: string, workingTable: string) => ({ kind: 'working-table', title, workingTable });

/** An assembly that opens with the return of the last one. */
async function nextAssembly(there: There, day: string, title: string): Promise<string> {
  const meeting = await held(there, day, { kind: 'assembly', title });
  const { fulfilled, open } = await act(there, 'return-last-assembly', { meeting });
  tell(there.play, 'demo.iztapalapa.done.returned', { fulfilled, open });
  there.assembly = meeting;
  return meeting;
}

/** The assembly elects its planning committee, by acclamation, for five seats. */
export async function electCommittee(there: There): Promise<string> {
  const meeting = await nextAssembly(there, '2019-08-31', 'Asamblea de elección del colectivo');
  const committee = await elected(there.play, there.process, meeting);
  await until(there.play, '2019-09-02');
  const owner = { ownerCommittee: committee };
  await agree(
    there,
    meeting,
    'Redactar la agenda y llevarla a cada manzana (ilustrativo).',
    owner,
    '2019-09-20',
  );
  tell(there.play, 'demo.iztapalapa.done.elected');
  return committee;
}

/** The committee's agenda goes to an assembly, which approves it, and its management begins. */
export async function approveAgenda(there: There, committee: string): Promise<void> {
  const { diagnosis } = await act(there, 'record-diagnosis', {
    ...{ kind: 'participatory', summary: 'Lo que encontró la asamblea (ilustrativo).', problems },
    ...{ meeting: there.assembly, provenance: { source: 'Texto ilustrativo', illustrative: true } },
  });
  const { agenda } = await act(there, 'draft-agenda', {
    ...{
      title: 'Agenda de desarrollo local de San Miguel Teotongo (contenido ilustrativo)',
      summary:
        'Ilustrativo: la candidatura habla de agendas preliminares y no reproduce ninguna. Los puntos, a quién toca cada uno, la aprobación y los votos son inventados.',
    },
    ...{ diagnosis, committee, items: items.map((item) => ownedBy(item, committee)) },
  });
  // It goes from door to door before the assembly, and says that it is preliminary.
  await publishBooklet(there, agenda);
  const meeting = await nextAssembly(there, '2019-09-21', 'Asamblea de aprobación de la agenda');
  const votes = { for: 52, against: 3, abstain: 5 };
  await act(there, 'approve-agenda', { agenda, meeting, adopted: { form: 'show-of-hands', votes } });
  await send(there.play, 'request-passage', { stage: 'agenda' }, { of: there.process });
  const { items: standing } = await read(there.play, `/local-agendas/${agenda}`, there.process);
  await act(there, 'follow-agenda-item', {
    item: standing[0].id,
    standing: 'done',
    note: 'Lo hizo la mesa técnica (ilustrativo).',
  });
  await act(there, 'follow-agenda-item', {
    item: standing[1].id,
    standing: 'under-way',
    note: 'Primera faena (ilustrativo).',
  });
  const folio = await publishBooklet(there, agenda);
  tell(there.play, 'demo.iztapalapa.done.agenda', { items: items.length, folio });
}

/** The popular booklet of the agenda as it stands, in the register for anybody to print. Answers its folio. */
async function publishBooklet(there: There, agenda: string): Promise<string> {
  const { play, process } = there;
  const of = { of: process };
  const booklet = { kind: 'agenda-booklet', subject: agenda, language: play.language };
  const { document, folio, contentHash } = await act(there, 'draft-document', booklet);
  await send(play, 'approve-document', { document, contentHash }, of);
  await send(play, 'publish-document', { document }, of);
  return folio;
}

function ownedBy(item: (typeof items)[number], committee: string): object {
  if (!('committee' in item)) return item;
  const { committee: _, ...content } = item;
  return { ...content, ownerCommittee: committee };
}

/**
 * The committee takes its diagnosis and proposals to a roving assembly. What the mayor and the head of government of the
 * city answered is not told: no promise of theirs is invented.
 */
export async function rovingAssembly(there: There, committee: string): Promise<void> {
  await held(there, '2019-10-05', {
    ...{ kind: 'roving-assembly', title: 'Asamblea itinerante: el colectivo presenta su agenda' },
    ...{ committee },
  });
  tell(there.play, 'demo.iztapalapa.done.roving');
}

/** After a year the agenda is written anew: what is not done goes on in it, and an assembly held from afar approves it. */
export async function renewAgenda(there: There): Promise<void> {
  const { play, process } = there;
  const [before] = (await all(play, '/local-agendas', process)).slice(-1);
  const { items: standing } = await read(play, `/local-agendas/${before!.id}`, process);
  const open = standing.filter(
    ({ state }: { state: string }) => state === 'planned' || state === 'under-way',
  );
  const carried = items.flatMap((item) => {
    const found = open.find(({ title }: { title: string }) => title === item.title);
    return found === undefined ? [] : [{ ...ownedBy(item, before!.committee), continues: found.id }];
  });
  const { agenda } = await act(there, 'draft-agenda', {
    ...{
      title: before!.title,
      summary: 'Ilustrativo: los puntos, a quién toca cada uno y la aprobación son inventados.',
    },
    ...{ diagnosis: before!.diagnosis, committee: before!.committee },
    items: [...carried, ...afterTheFirstYear],
  });
  const [meeting] = await all(play, '/meetings?state=scheduled', process);
  const { id, startsAt, endsAt } = meeting!;
  await until(play, '2020-04-18', '14:00');
  const attendance = [{ group: 'residents', count: 38 }];
  await act(there, 'hold-meeting', { meeting: id, from: startsAt, to: endsAt, attendance });
  await act(there, 'return-last-assembly', { meeting: id });
  await act(there, 'approve-agenda', { agenda, meeting: id, adopted: { form: 'consensus' } });
  tell(play, 'demo.iztapalapa.done.renewed', { carried: carried.length, added: afterTheFirstYear.length });
}
