import type { Engine, Principal } from '../../engine/kernel/engine.ts';
import { execute } from '../../engine/kernel/execute.ts';
import { createOrganization } from '../../engine/organization/create.ts';
import { smallWorkflow } from '../engine/workflow/small-workflow.ts';

/** A whole run of the small workflow, the shortest in which everything that a course can do happens once. */
export async function runSmallCycle(
  engine: Engine,
  organization: string,
): Promise<{ organization: string; process: string }> {
  const administrator = await founded(engine, organization);
  const send = async (by: Principal, command: string, input: object, process?: string) => {
    const answer = await execute(engine, by, { organization, command, input, process });
    if (!answer.ok) throw new Error(`${command} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer.result as { readonly [name: string]: string };
  };
  const holder = async (role?: string): Promise<Principal> => {
    const { person } = await send(administrator, 'register-person', {
      office: 'Oficina',
      institution: 'Municipio',
    });
    const from = '2021-01-01T00:00:00Z';
    if (role !== undefined) await send(administrator, 'give-mandate', { person, role, act: 'decreto', from });
    return { kind: 'person', id: person! };
  };
  const [team, secretary] = [await holder('team'), await holder('secretary')];
  await send(administrator, 'publish-workflow', { workflow: smallWorkflow() });
  const { process } = await send(team, 'open-process', {
    workflow: 'small',
    version: 1,
    title: 'Ciclo de prueba',
  });
  const on = (by: Principal, command: string, input: object) => send(by, command, input, process);

  const seats = [
    'civil-society',
    'civil-society',
    'civil-society',
    'civil-society',
    'government',
    'government',
    'government',
  ];
  const named = seats.map((sector, index) => ({ id: `seat-${index}`, sector, holder: `Entidad ${index}` }));
  await on(secretary, 'compose-forum', { seats: named });
  const members: Principal[] = [];
  for (const { id } of named.slice(0, 5)) {
    const member = await holder();
    const act = 'acta';
    await on(secretary, 'seat-member', {
      seat: id,
      person: member.id,
      capacity: 'titular',
      act,
      from: engine.clock.now(),
    });
    members.push(member);
  }
  const decided = async (asked: { readonly [name: string]: string }, vote: 'approve' | 'return') => {
    const { resolution, hash, dossierHash = hash } = asked;
    const observations = vote === 'return' ? 'Falta explicar.' : '';
    for (const member of members.slice(0, 4)) {
      await on(member, 'vote-resolution', { resolution, dossierHash, vote, observations });
    }
  };
  await dialogues(engine, on, team);
  await decided(await on(team, 'request-passage', { stage: 'dialogues' }), 'return');
  await decided(await on(team, 'request-passage', { stage: 'dialogues' }), 'approve');
  await on(team, 'propose-outcome', { stage: 'draft', outcome: 'again', reason: 'Quedó incompleto.' });
  await on(team, 'suspend-process', { reason: 'Receso.' });
  await on(team, 'resume-process', { reason: 'Fin del receso.' });
  await on(team, 'propose-outcome', { stage: 'draft', outcome: 'not-enough', reason: 'Faltó escuchar.' });
  await decided(await on(team, 'request-passage', { stage: 'dialogues' }), 'approve');
  await on(team, 'request-passage', { stage: 'draft' });
  await on(team, 'request-passage', { stage: 'agreement' });
  await on(team, 'propose-reopening', { stage: 'agreement', reason: 'Un error.' });
  await on(team, 'request-passage', { stage: 'agreement' });
  await on(team, 'close-process', { reason: 'Terminado.' });
  return { organization, process: process! };
}

async function founded(engine: Engine, organization: string): Promise<Principal> {
  const { administrator } = await createOrganization(engine, {
    organization,
    name: 'Municipio de prueba',
    language: 'es',
    office: 'Administración',
    keyExpiresAt: '2099-01-01T00:00:00.000Z',
  });
  return { kind: 'person', id: administrator };
}

type On = (by: Principal, command: string, input: object) => Promise<{ readonly [name: string]: string }>;

/** One segment, heard in one meeting. */
async function dialogues(engine: Engine, on: On, team: Principal): Promise<void> {
  const today = engine.clock.now().slice(0, 10);
  const hours = { from: `${today}T08:00:00Z`, to: `${today}T10:00:00Z` };
  await on(team, 'map-stakeholders', {
    segments: [{ id: 'vecindario', name: 'Vecindario', sensitive: false }],
  });
  const { meeting } = await on(team, 'schedule-meeting', {
    kind: 'dialogue',
    title: 'Diálogo',
    place: 'Sede vecinal',
    modality: 'in-person',
    startsAt: hours.from,
    endsAt: hours.to,
    segments: ['vecindario'],
  });
  await on(team, 'hold-meeting', { meeting, ...hours, attendance: [{ group: 'vecindario', count: 12 }] });
}
