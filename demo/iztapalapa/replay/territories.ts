import type { Answer } from '../../http.ts';
import { all, read, send, tell, until } from '../../play.ts';
import { contentOf } from '../agendas.ts';
import { sheets, teotongo, territories } from '../places.ts';
import { figures, spreadByUs } from '../source.ts';
import { at, carryOut, type Play, toMany } from './play.ts';

/** The process of each territory, by its path. */
export type Processes = ReadonlyMap<string, string>;

/** Which territories there are: all, or all but some where a test leaves them out. */
export type Asked = readonly (typeof territories)[number][];

/** Opens the territories: 22 on the first day, the rest by a second command. The day of that is invented. */
export async function openTerritories(play: Play, asked: Asked): Promise<Processes> {
  const { value: first } = figures.firstTerritories;
  const children = asked.map(({ path, name }) => ({ territory: path, title: name }));
  const open = async (some: typeof children) => {
    const { intent } = await send(play, 'open-children', {
      ...{ workflow: 'iztapalapa-territory', version: 2, children: some },
    });
    await carryOut(play);
    const { accepted } = await read(play, `/intents/${intent}?limit=1`);
    tell(play, 'demo.iztapalapa.done.opened', { accepted, asked: some.length });
  };
  await open(children.slice(0, first));
  await send(play, 'request-passage', { stage: 'opening' });
  await until(play, '2019-01-07');
  await open(children.slice(first));
  const opened = await all(play, '/programme/children');
  return new Map(opened.map(({ territory, id }) => [territory as string, id as string]));
}

/** The assemblies by block, a sheet for each territory, and with them the end of the dialogues everywhere. */
export async function holdBlockAssemblies(play: Play, processes: Processes): Promise<void> {
  await until(play, '2019-06-29');
  for (const { territory, assemblies } of sheets()) {
    const of = processes.get(territory);
    if (of === undefined) continue;
    await send(play, 'import-block-assemblies', { assemblies, provenance: spreadByUs }, { of });
  }
  const { totals } = await read(play, '/programme');
  tell(play, 'demo.iztapalapa.done.blocks', { count: totals['block-assemblies'] });
  await toMany(play, 'request-passage', { stage: 'dialogues' });
}

export const invented = {
  source: 'Texto ilustrativo: la candidatura no reproduce los diagnósticos',
  illustrative: true,
};
const general = {
  kind: 'general',
  summary: 'Diagnóstico general a partir de los diálogos (texto ilustrativo).',
  problems: [
    {
      problem: 'Inseguridad en el espacio público (ilustrativo).',
      area: 'peace-and-well-being',
      priority: 1,
    },
  ],
  provenance: invented,
};

/** What the assembly of a territory worked out: another in each, and invented. */
const workedOut = (path: string) => ({
  ...{ kind: 'participatory', summary: 'Lo que halló la asamblea (texto ilustrativo).' },
  ...{ problems: contentOf(path).problems, provenance: invented },
});

/** The territories whose agendas made substantial progress: San Miguel Teotongo, and by number the others. */
export const ahead = (asked: Asked): Asked => {
  const others = territories.filter(({ path }) => path !== teotongo);
  const those = others.slice(0, figures.withAgendaUnderWay.value - 1).map(({ path }) => path);
  return asked.filter(({ path }) => path === teotongo || those.includes(path));
};

/** General diagnoses in 77 territories by one command; in 53 an assembly works out its own, and their agendas begin. */
export async function diagnose(play: Play, processes: Processes, asked: Asked): Promise<void> {
  await until(play, '2019-07-08');
  const there = ahead(asked);
  const first = there.map(({ path }) => processes.get(path)!);
  const rest = [...processes.values()].filter((process) => !first.includes(process));
  const told = await toMany(play, 'record-diagnosis', general, { processes: rest });
  tell(play, 'demo.iztapalapa.done.general', { accepted: told.accepted, asked: told.total });
  const [startsAt, endsAt] = [at('2019-07-20', '11:00'), at('2019-07-20', '13:00')];
  const assembly = {
    ...{
      kind: 'assembly',
      title: 'Asamblea de diagnóstico (día y asistencia ilustrativos)',
      place: 'Plaza pública',
      modality: 'in-person',
    },
    ...{ startsAt, endsAt },
  };
  await toMany(play, 'schedule-meeting', assembly, { processes: first });
  const called = await toMany(play, 'call-coming-meetings', callOf('Diagnóstico participativo'), {
    processes: first,
  });
  tell(play, 'demo.iztapalapa.done.called', { accepted: called.accepted, asked: called.total });
  await until(play, '2019-07-20', '14:00');
  for (const [index, { path: territory }] of there.entries()) {
    const of = processes.get(territory)!;
    const [meeting] = await all(play, '/meetings?state=scheduled', of);
    const attendance = [{ group: 'residents', count: 40 + (index % 25) }];
    await send(
      play,
      'hold-meeting',
      { meeting: meeting!.id, from: startsAt, to: endsAt, attendance },
      { of },
    );
    await send(play, 'record-diagnosis', { ...workedOut(territory), meeting: meeting!.id }, { of });
  }
  const channels = await toMany(play, 'request-passage', { stage: 'diagnosis' }, { processes: first });
  tell(play, 'demo.iztapalapa.done.participatory', { accepted: channels.accepted, asked: channels.total });
}

/** How people heard of it: by the ways that the candidacy names, posters, leaflets, loudspeakers, WhatsApp and Facebook. */
export const callOf = (object: string) => ({
  ...{ convener: 'Alcaldía de Iztapalapa', object, agenda: ['Devolución de la asamblea anterior', object] },
  whoMayAttend: 'Toda la comunidad',
  contact: 'Dirección Territorial',
  channels: ['poster', 'leaflet', 'loudspeaker', 'messaging', 'social-media'].map((channel) => ({ channel })),
});

/** The figures that the candidacy gives, as the views of the programme answer them. */
export async function figuresOf(play: Play): Promise<Answer> {
  const { children, totals } = await read(play, '/programme');
  const at = async (stage: string, state: string) =>
    (await all(play, `/programme/children?stage=${stage}&state=${state}`)).length;
  const [agenda, beyond, diagnosing] = [
    await at('agenda', 'working'),
    await at('agenda', 'passed'),
    await at('diagnosis', 'working'),
  ];
  return {
    territories: children,
    withAgendaUnderWay: agenda + beyond,
    withGeneralDiagnosis: diagnosing,
    diagnoses: totals.diagnoses,
    blockAssemblies: totals['block-assemblies'],
  };
}
