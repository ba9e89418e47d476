import { all, read, refused, send, sendToOrganization, storeText, tell, until } from '../../play.ts';
import { diagnosesTold } from '../agendas.ts';
import { borough, directorates } from '../places.ts';
import { at, type Play, toMany } from './play.ts';
import type { Processes } from './territories.ts';

/** What belongs to no one territory: a training, and the security cabinet of a zone, day by day of a week, and of another. */
export async function cabinets(play: Play): Promise<void> {
  const [zone, other] = directorates;
  const cabinet = ({ path, name }: { path: string; name: string }, day: string) => ({
    ...{
      kind: 'security-cabinet',
      title: `Gabinete de seguridad zonal (día y asistencia ilustrativos): ${name}`,
      territory: path,
      day,
    },
  });
  const week = ['14', '15', '16', '17', '18'].map((day) => cabinet(zone!, `2019-10-${day}`));
  const title = 'Capacitación de enlaces (ilustrativa)';
  const training = { kind: 'training', title, territory: borough, day: '2019-10-12' };
  const meetings = [training, ...week, cabinet(other!, '2019-10-21')];
  for (const { day, ...meeting } of meetings) {
    const [from, to] = [at(day, '09:00'), at(day, '10:00')];
    const set = {
      ...meeting,
      place: 'Sede territorial (ilustrativa)',
      modality: 'in-person',
      startsAt: from,
      endsAt: to,
    };
    const { meeting: id } = await send(play, 'schedule-meeting', set);
    await until(play, day, '11:00');
    const attendance = [{ group: 'officials', count: 14 }];
    await send(play, 'hold-meeting', { meeting: id, from, to, attendance });
  }
  tell(play, 'demo.iztapalapa.done.cabinets', { daily: week.length });
}

/** What the candidacy says two ways, each paragraph kept as it was read and shown with its claim. */
export async function recordTwoCounts(play: Play): Promise<void> {
  const { document, place: page, all: every, some } = diagnosesTold;
  const claim = async (code: string, says: string, quote: string) => {
    const hash = await storeText(play, `${document}\n${page}\n\n${quote}\n`);
    return {
      ...{ code, says, quote, declared: 'Alcaldía de Iztapalapa', source: { document, page } },
      evidence: [{ kind: 'file', title: `${document}: ${page}`, hash }],
    };
  };
  await send(play, 'record-contradiction', {
    code: 'diagnoses',
    question: '¿En cuántos territorios hay un diagnóstico participativo?',
    why: 'Si los 130 tienen ya el suyo, no puede haber en 77 solo un diagnóstico general. Esta demostración registra 53 participativos y 77 generales.',
    claims: [
      await claim('130', 'Los 130 procesos desarrollaron ya su diagnóstico participativo.', every),
      await claim('53', '53 territorios avanzaron; en los otros 77 hay un diagnóstico general.', some),
    ],
  });
}

/** In the pandemic one command moves every coming meeting online; who has none says so, each for itself. */
export async function pandemic(play: Play, ahead: readonly string[]): Promise<void> {
  await until(play, '2020-03-02');
  const [startsAt, endsAt] = [at('2020-04-18', '11:00'), at('2020-04-18', '13:00')];
  const assembly = {
    kind: 'assembly',
    title: 'Asamblea de seguimiento (ilustrativa)',
    place: 'Plaza pública',
  };
  const set = { ...assembly, modality: 'in-person', startsAt, endsAt };
  await toMany(play, 'schedule-meeting', set, { processes: ahead });
  await until(play, '2020-03-31');
  const term = { by: 'dates', from: at('2020-03-31', '09:00'), until: at('2020-06-01', '00:00') };
  await sendToOrganization(play, 'declare-window', {
    ...{
      kind: 'force-majeure',
      title: 'Emergencia sanitaria por COVID-19 (fechas y declaración ilustrativas)',
      authority: 'Alcaldía (ilustrativo: la candidatura no cuenta ninguna declaración)',
    },
    basis: {
      ...{ kind: 'source', reference: 'Candidatura a la XIV Distinción OIDP: “La pandemia de COVID-19”' },
      why: {
        es: 'La candidatura cuenta que la pandemia impactó los diálogos presenciales; las fechas son ilustrativas.',
        en: 'The candidacy tells that the pandemic hit dialogues in person; the dates are illustrative.',
      },
    },
    term: { ...term, blocks: ['mass-event', 'in-person'] },
    ...{ territory: borough, movesDeadlines: false },
  });
  const place = 'Zoom o Jitsi; el enlace va por los grupos de WhatsApp';
  const told = await toMany(play, 'switch-to-remote', {
    place,
    reason: 'Pandemia de COVID-19 (fecha ilustrativa).',
  });
  tell(play, 'demo.iztapalapa.done.remote', { accepted: told.accepted, refused: told.refused });
}

/** Nothing was evaluated and no day was set: the gate says so. */
export const tryEvaluation = (play: Play): Promise<void> =>
  refused(play, 'demo.iztapalapa.tried.evaluation', {
    ...{ command: 'request-passage', input: { stage: 'evaluation' }, code: 'gate-blocked' },
  });

/** What anybody could read of the programme at the end, under the names of its resources. */
export async function programmeViews(play: Play) {
  const organizationOf = (rest: string) => play.http.read(`/api/${play.place.organization}${rest}`);
  const gates = [];
  for (const stage of ['opening', 'extension', 'agendas', 'evaluation'])
    gates.push(await read(play, `/stages/${stage}/gate`));
  return {
    process: await read(play),
    programme: await read(play, '/programme'),
    places: await all(play, '/programme/places?level=directorate'),
    children: await all(play, '/programme/children'),
    intents: await all(play, '/intents'),
    posts: (await organizationOf('/posts')).posts,
    windows: await organizationOf('/windows'),
    contradictions: await all(play, '/contradictions'),
    meetings: await all(play, '/meetings'),
    gates,
    verification: await read(play, '/verification'),
  };
}

/** The same of one territory. */
export async function territoryViews(play: Play, process: string) {
  const list = (rest: string) => all(play, rest, process);
  const agendas = [];
  for (const { id } of await list('/local-agendas'))
    agendas.push(await read(play, `/local-agendas/${id}`, process));
  const workingTables = [];
  for (const { id } of await list('/working-tables'))
    workingTables.push(await read(play, `/working-tables/${id}`, process));
  const meetings = [];
  for (const { id } of await list('/meetings')) meetings.push(await read(play, `/meetings/${id}`, process));
  return {
    process: await read(play, '', process),
    committees: await list('/committees'),
    matters: await list('/matters'),
    agreements: await list('/agreements'),
    assemblyReturns: await list('/assembly-returns'),
    blockAssemblies: await list('/block-assemblies'),
    diagnoses: await list('/diagnoses'),
    documents: await list('/documents'),
    ...{ agendas, workingTables, meetings },
    gate: await read(play, '/stages/management/gate', process),
    verification: await read(play, '/verification', process),
  };
}

/** Verifies the ledger of every territory, as anybody could; answers how many and throws on any fault. */
export async function verifyAll(play: Play, processes: Processes): Promise<number> {
  for (const process of processes.values()) {
    const { faults } = await read(play, '/verification', process);
    if (faults.length > 0) throw new Error(`The ledger of ${process} has faults: ${JSON.stringify(faults)}`);
  }
  return processes.size;
}
