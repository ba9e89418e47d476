import { all, send, tell, until } from '../../play.ts';
import { contentOf, isApproved, withTables } from '../agendas.ts';
import { teotongo } from '../places.ts';
import { areas } from '../teotongo.ts';
import { at, type Play, toMany } from './play.ts';
import { type Asked, ahead, callOf, type Processes } from './territories.ts';

/** A territory whose agenda goes on besides San Miguel Teotongo's, and what it wrote so far. */
interface Formulated {
  readonly path: string;
  readonly of: string;
  readonly agenda: string;
  readonly agreement: string;
}

/** What shows that an agreement was kept, of which the candidacy has no paper. */
export const illustrativeEvidence = [
  { kind: 'link', title: 'Constancia (ilustrativa)', url: 'https://example.org/constancia' },
];

/**
 * In each of the territories that are ahead the assembly that worked out the diagnosis agrees on something, and an
 * agenda is drafted out of it; where it is to be approved, the assembly elects who formulates it.
 */
export async function formulate(
  play: Play,
  processes: Processes,
  asked: Asked,
): Promise<readonly Formulated[]> {
  const formulated: Formulated[] = [];
  for (const { path, name } of ahead(asked).filter((one) => one.path !== teotongo)) {
    const of = processes.get(path)!;
    const { agreement: agreed, items } = contentOf(path);
    const [meeting] = await all(play, '/meetings?state=held', of);
    const [diagnosis] = (await all(play, '/diagnoses', of)).slice(-1);
    const due = { meeting: meeting!.id, dueOn: '2019-09-15' };
    const { agreement } = await send(play, 'record-agreement', { ...due, ...agreed }, { of });
    const committee = isApproved(path) ? { committee: await elected(play, of, meeting!.id) } : {};
    const words = { title: `Agenda de desarrollo local: ${name}`, summary: 'Texto ilustrativo.' };
    const drafted = { ...words, diagnosis: diagnosis!.id, items, ...committee };
    const { agenda } = await send(play, 'draft-agenda', drafted, { of });
    formulated.push({ path, of, agenda, agreement });
  }
  tell(play, 'demo.iztapalapa.done.formulated', { count: formulated.length });
  return formulated;
}

/** An assembly elects its planning committee by acclamation. Answers the committee. */
export async function elected(play: Play, of: string, meeting: string): Promise<string> {
  const there = { of };
  const { committee } = await send(
    play,
    'call-committee',
    {
      ...{ kind: 'planning-committee', title: 'Colectivo de planeación (ilustrativo)' },
      purpose: 'Formular la agenda con la comunidad y darle seguimiento (ilustrativo).',
      ...{ posts: [{ post: 'member', seats: 5 }], term: { unit: 'months', count: 24 } },
    },
    there,
  );
  const called = {
    ...{ committee, meeting, mode: 'by-acclamation', ties: 'lot' },
    ...{ mayVote: 'Quienes viven en la colonia.', mayStand: 'Quienes viven en la colonia.' },
  };
  const { election } = await send(play, 'call-election', called, there);
  const candidates = [1, 2, 3, 4, 5].map((number) => ({ code: `C-${number}` }));
  await send(play, 'nominate-candidates', { election, candidates }, there);
  const count = { election, countedBy: 'Mesa de la asamblea', dissent: 0 };
  await send(play, 'count-election', count, there);
  await send(play, 'declare-election', { election, presiding: 'Presidencia de la asamblea' }, there);
  return committee;
}

/** People sit down on what is urgent in several territories at once, whatever their stage. */
export async function openTables(play: Play, processes: Processes): Promise<void> {
  const open = withTables.filter(({ path }) => processes.has(path));
  for (const { path } of open) {
    const there = { of: processes.get(path)! };
    const reported = {
      ...{ text: 'Socavón en la calle principal (ilustrativo).', reportedBy: 'liaison' },
      ...{ channel: 'messaging', urgency: 'urgent', area: 'civil-protection' },
    };
    const { matter } = await send(play, 'report-matter', reported, there);
    const table = {
      ...{
        kind: 'working-table',
        title: 'Socavón (ilustrativo)',
        object: 'Cerrar el socavón y hallar su causa (ilustrativo).',
      },
      ...{ areas: [areas.works] },
    };
    await send(play, 'open-working-table', { ...table, matters: [matter] }, there);
  }
  tell(play, 'demo.iztapalapa.done.tables', { count: open.length });
}

/** What the assemblies agreed on is kept in some territories and open in others, so that each directorate differs. */
export async function keepSome(play: Play, formulated: readonly Formulated[]): Promise<void> {
  const kept = formulated.filter(({ path }) => contentOf(path).isKept);
  for (const { of, agreement } of kept) {
    const done = { agreement, note: 'Se cumplió (ilustrativo).', evidence: illustrativeEvidence };
    await send(play, 'complete-agreement', done, { of });
  }
  tell(play, 'demo.iztapalapa.done.kept', { kept: kept.length, agreed: formulated.length });
}

/** A few assemblies are told of the last one and approve their agendas, which pass on to be managed. */
export async function approveSome(play: Play, formulated: readonly Formulated[]): Promise<void> {
  const some = formulated.filter(({ path }) => isApproved(path));
  const processes = some.map(({ of }) => of);
  const [startsAt, endsAt] = [at('2019-09-28', '11:00'), at('2019-09-28', '13:00')];
  const title = 'Asamblea de aprobación de la agenda';
  const set = {
    kind: 'assembly',
    title: `${title} (día y asistencia ilustrativos)`,
    place: 'Plaza pública',
    modality: 'in-person',
    startsAt,
    endsAt,
  };
  await toMany(play, 'schedule-meeting', set, { processes });
  const called = await toMany(play, 'call-coming-meetings', callOf(title), { processes });
  await until(play, '2019-09-28', '14:00');
  for (const { of, agenda } of some) {
    const [{ id: meeting }] = (await all(play, '/meetings?state=scheduled', of)) as [{ id: string }];
    const attendance = [{ group: 'residents', count: 45 }];
    await send(play, 'hold-meeting', { meeting, from: startsAt, to: endsAt, attendance }, { of });
    await send(play, 'return-last-assembly', { meeting }, { of });
    await send(play, 'approve-agenda', { agenda, meeting, adopted: { form: 'consensus' } }, { of });
  }
  await toMany(play, 'request-passage', { stage: 'agenda' }, { processes });
  tell(play, 'demo.iztapalapa.done.approved', { count: some.length, called: called.accepted });
}
