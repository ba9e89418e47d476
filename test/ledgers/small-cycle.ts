import type { Engine, Principal } from '../../engine/kernel/engine.ts';
import { execute } from '../../engine/kernel/execute.ts';
import { createOrganization } from '../../engine/organization/create.ts';
import { smallWorkflow } from '../engine/workflow/small-workflow.ts';

type Send = (
  by: Principal,
  command: string,
  input: object,
  process?: string,
) => Promise<{ readonly [name: string]: string }>;
type On = (by: Principal, command: string, input: object) => ReturnType<Send>;

/** A whole run of the small workflow, the shortest in which everything that a course can do happens once. */
export async function runSmallCycle(
  engine: Engine,
  organization: string,
): Promise<{ organization: string; process: string }> {
  const administrator = await founded(engine, organization);
  const send: Send = async (by, command, input, process) => {
    const answer = await execute(engine, by, { organization, command, input, process });
    if (!answer.ok) throw new Error(`${command} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer.result as { readonly [name: string]: string };
  };
  const holder = (role?: string) => aPerson(send, administrator, role);
  const [team, secretary] = [await holder('team'), await holder('secretary')];
  await send(administrator, 'publish-workflow', { workflow: smallWorkflow() });
  const opened = { workflow: 'small', version: 1, title: 'Ciclo de prueba' };
  const { process = '' } = await send(team, 'open-process', opened);
  const on: On = (by, command, input) => send(by, command, input, process);
  const members = await seated(engine, on, secretary, holder);
  await dialogues(engine, on, team);
  await course(on, team, members);
  return { organization, process };
}

async function aPerson(send: Send, administrator: Principal, role?: string): Promise<Principal> {
  const office = { office: 'Oficina', institution: 'Municipio' };
  const { person = '' } = await send(administrator, 'register-person', office);
  const from = '2021-01-01T00:00:00Z';
  if (role !== undefined) await send(administrator, 'give-mandate', { person, role, act: 'decreto', from });
  return { kind: 'person', id: person };
}

/** Seven seats, five of them held. */
async function seated(engine: Engine, on: On, secretary: Principal, holder: () => Promise<Principal>) {
  const sectors = ['civil-society', 'civil-society', 'civil-society', 'civil-society'];
  sectors.push('government', 'government', 'government');
  const seats = sectors.map((sector, index) => ({ id: `seat-${index}`, sector, holder: `Entidad ${index}` }));
  await on(secretary, 'compose-forum', { seats });
  const members: Principal[] = [];
  for (const { id: seat } of seats.slice(0, 5)) {
    const member = await holder();
    const from = engine.clock.now();
    const seating = { seat, person: member.id, capacity: 'titular', act: 'acta', from };
    await on(secretary, 'seat-member', seating);
    members.push(member);
  }
  return members;
}

/** Returned and approved, repeated, suspended, sent back, reopened, closed. */
async function course(on: On, team: Principal, members: readonly Principal[]): Promise<void> {
  const ask = (stage: string) => on(team, 'request-passage', { stage });
  const other = (stage: string, outcome: string, reason: string) =>
    on(team, 'propose-outcome', { stage, outcome, reason });
  const decided = async (asked: Awaited<ReturnType<On>>, vote: 'approve' | 'return') => {
    const { resolution, dossierHash } = asked;
    const observations = vote === 'return' ? 'Falta explicar.' : '';
    for (const member of members.slice(0, 4)) {
      await on(member, 'vote-resolution', { resolution, dossierHash, vote, observations });
    }
  };
  await decided(await ask('dialogues'), 'return');
  await decided(await ask('dialogues'), 'approve');
  await other('draft', 'again', 'Quedó incompleto.');
  await on(team, 'suspend-process', { reason: 'Receso.' });
  await on(team, 'resume-process', { reason: 'Fin del receso.' });
  await other('draft', 'not-enough', 'Faltó escuchar.');
  await decided(await ask('dialogues'), 'approve');
  await ask('draft');
  await ask('agreement');
  await on(team, 'propose-reopening', { stage: 'agreement', reason: 'Un error.' });
  await ask('agreement');
  await on(team, 'close-process', { reason: 'Terminado.' });
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
