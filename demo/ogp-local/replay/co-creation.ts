import { daysBefore } from '../../instants.ts';
import { send, tell, until } from '../../play.ts';
import { commitments, leftOut } from '../commitments.ts';
import { forums, monitoringBody, sessions } from '../forum.ts';
import { pages } from '../source.ts';
import { at, type Play, shown } from './play.ts';
import { refresh } from './refresh.ts';
import { meet } from './session.ts';

const [first, second, third] = sessions.value;

/** The forum, whose rules of procedure come with the method and are public, its monitoring body, and the map of who is to be reached. */
export async function preparation(play: Play): Promise<void> {
  const { secretary } = play.keys;
  const segments = [
    { id: 'neighbours', name: 'Consejos barriales', sensitive: false, invited: ['Consejos barriales'] },
    { id: 'organisations', name: 'Organizaciones', sensitive: false, invited: ['Organizaciones'] },
  ];
  await send(play, 'map-stakeholders', { segments });
  await send(play, 'complete-stakeholder-map', { evidence: [shown('Mapa de actores (ilustrativo)')] });
  await meet(play, first);
  const appointment = {
    body: monitoringBody.value,
    appointedBy: 'forum',
    act: 'Primera sesión (ilustrativa)',
  };
  const independence = 'No ejecuta, financia ni apoya ninguno de los compromisos (ilustrativo).';
  const appointed = { ...appointment, appointedAt: at(first, '19:00'), independence };
  await send(play, 'appoint-monitoring-body', appointed, { by: secretary });
  await meet(play, second);
  await send(play, 'request-passage', { stage: 'preparation' });
  tell(play, 'demo.ogpLocal.done.prepared');
}

/** Three open forums, each called, held, counted, and with its minutes; and what people asked for. */
export async function coCreation(play: Play): Promise<ReadonlyMap<string, string>> {
  await refresh(play, '2022-09-20');
  const entries = forums.map(({ title, on }) => ({ title, opensOn: on.value, closesOn: on.value }));
  await send(play, 'publish-timeline', { entries });
  await send(play, 'open-contributions', { closesAt: at('2022-11-26', '18:00') });
  const said = new Map<string, string>();
  for (const { code, title, on, attendance } of forums) {
    const meeting = await hold(play, { title, day: on.value, people: attendance.value });
    if (code === 'forum-2') await contributions(play, meeting, said);
  }
  await until(play, '2022-12-01');
  await send(play, 'request-passage', { stage: 'co-creation' });
  tell(play, 'demo.ogpLocal.done.coCreated', { forums: forums.length, contributions: said.size });
  return said;
}

async function hold(play: Play, { title, day, people }: { title: string; day: string; people: number }) {
  await until(play, daysBefore(day, 10));
  const [startsAt, endsAt] = [at(day, '18:30'), at(day, '20:30')];
  const by = { by: play.keys.facilitator };
  const place = 'Lugar no dicho por la fuente';
  const hours = { startsAt, endsAt };
  const scheduled = { kind: 'assembly', title, place, modality: 'in-person', ...hours };
  const { meeting } = await send(play, 'schedule-meeting', scheduled, by);
  await send(
    play,
    'notify-meeting',
    {
      ...{ meeting, convener: 'Municipalidad de Maipú', object: title, agenda: [title] },
      ...{ whoMayAttend: 'Toda la comunidad', contact: 'Gobierno Abierto' },
      documents: [shown('Resultados de los Consejos Barriales (ilustrativo)')],
      channels: ['poster', 'social-media'].map((channel) => ({ channel, note: 'Ilustrativo' })),
    },
    by,
  );
  await until(play, day, '20:31');
  const attendance = [{ group: 'people', count: people }];
  await send(play, 'hold-meeting', { meeting, from: startsAt, to: endsAt, attendance }, by);
  await until(play, daysBefore(day, -1));
  const proceedings = 'Se trabajó por áreas y se leyeron las conclusiones (ilustrativo).';
  const { minutes } = await send(play, 'draft-minutes', { meeting, agenda: [title], proceedings }, by);
  await until(play, daysBefore(day, -5));
  await send(play, 'approve-minutes', { minutes }, { by: play.keys.secretary });
  tell(play, 'demo.ogpLocal.done.forum', { title, people });
  return meeting as string;
}

async function contributions(play: Play, meeting: string, said: Map<string, string>): Promise<void> {
  const asked = [...commitments.map(({ code, need }) => ({ code, need: need.value })), leftOut.value];
  for (const { code, need } of asked) {
    const body = { kind: 'need', body: need, meeting, segment: 'neighbours' };
    const { contribution } = await send(play, 'record-contribution', body, { by: play.keys.facilitator });
    said.set(code, contribution);
  }
}

/** Every input and every proposal is answered, and the forum's secretary says how far people took part. */
export async function response(play: Play, said: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  await until(play, '2022-12-02');
  for (const { area } of commitments) await send(play, 'define-theme', { theme: area.code, name: area.name });
  const lines = [
    ...commitments.map(({ code, area, title, need }) => ({
      ...{ code, theme: area.code, title: title.value, need: need.value },
    })),
    { ...leftOut.value, theme: leftOut.value.area },
  ];
  const codings = lines.map(({ code, theme }) => ({ contribution: said.get(code), theme, role: 'problem' }));
  await send(play, 'code-contributions', { codings });
  const proposals = new Map<string, string>();
  for (const { code, title, theme, need } of lines) {
    const written = { code, title, theme, problem: need, description: need, cites: [said.get(code)] };
    proposals.set(code, (await send(play, 'formulate-proposal', written)).proposal);
  }
  const { code: left, response: why } = leftOut.value;
  const no = { outcome: 'excluded', reason: 'outside-powers' };
  for (const [code, proposal] of proposals) {
    const outcome = code === left ? { ...no, response: why } : { outcome: 'incorporated' };
    await send(play, 'dispose-proposal', { proposal, ...outcome });
  }
  const dispositions = [...said].map(([code, contribution]) => ({
    contribution,
    ...(code === left ? no : { outcome: 'incorporated', proposal: proposals.get(code) }),
  }));
  await send(play, 'dispose-contributions', { dispositions });
  const themes = commitments.map(({ area }) => ({
    ...{ theme: area.code, heard: 'Lo que se dijo en los foros (ilustrativo).' },
    response: 'Da forma a un compromiso del plan (ilustrativo).',
  }));
  await meet(play, third);
  await send(play, 'publish-reasoned-response', { introduction: 'Respuesta ilustrativa.', themes });
  await send(
    play,
    'declare-participation-level',
    {
      ...{ level: 'involve', grounds: 'Se respondió a cada propuesta con su razón (ilustrativo).' },
      evidence: [shown('Informe inicial', pages.inception.url)],
    },
    { by: play.keys.secretary },
  );
  await send(play, 'request-passage', { stage: 'response' });
  tell(play, 'demo.ogpLocal.done.answered', { proposals: proposals.size });
  return proposals;
}
