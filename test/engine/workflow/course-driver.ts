import type { Json } from '../../../engine/kernel/canonical.ts';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { processView } from '../../../engine/process/views/process.ts';
import type { WorkflowInput } from '../../../engine/workflow/spec.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, type TestOrganization } from '../../given.ts';

/** A real process that is moved along its machine's events by the commands of whoever may send them. */
export interface Driver {
  readonly at: TestOrganization;
  readonly process: string;
  readonly people: { readonly team: Principal; readonly secretary: Principal; readonly members: Principal[] };
  state(): Promise<Json>;
  /** Does by commands what the machine calls by this event, and answers the state that the process is left in. */
  take(event: string): Promise<Json>;
}

const far = '2099-01-01T00:00:00Z';

/** Opens a process on a workflow with a forum of two seats, and waives every rule of its gates. */
export async function aDriver(workflow: WorkflowInput): Promise<Driver> {
  const at = await anOrganization();
  await accepted(at, at.administrator, 'publish-workflow', { workflow });
  const [team, secretary] = [await holder(at, 'team'), await holder(at, 'secretary')];
  const { id, version } = workflow;
  const opened = await accepted(at, team, 'open-process', { workflow: id, version, title: 'Recorrido' });
  const process = opened.result.process as string;
  const members = await seated(at, process, secretary, workflow.forum);
  for (const [stage, { gate }] of Object.entries(workflow.stages)) {
    for (const rule of new Set(gate.map((use) => use.rule))) {
      const waiver = { stage, rule, authority: 'Foro', reason: 'Se recorre el flujo.', expiresAt: far };
      await accepted(at, secretary, 'waive-rule', waiver, process);
    }
  }
  const state = async () => (await processView(at.engine, { organization: at.organization, process }))!.state;
  const people = { team, secretary, members };
  const inWriting = Object.values(workflow.stages).some(
    ({ approval }) => approval !== undefined && 'procedure' in approval,
  );
  return { at, process, people, state, take: taker({ at, process, people, state }, inWriting) };
}

async function holder(at: TestOrganization, role?: string): Promise<Principal> {
  const { result } = await accepted(at, at.administrator, 'register-person', {
    office: 'Oficina',
    institution: 'Municipio',
  });
  const person = result.person as string;
  if (role !== undefined) {
    await accepted(at, at.administrator, 'give-mandate', {
      person,
      role,
      act: 'decreto',
      from: testClock.now(),
    });
  }
  return { kind: 'person', id: person };
}

type Forum = NonNullable<WorkflowInput['forum']>;

/**
 * The seats that a workflow fixes, more than half of them held; where it fixes none, one in each of its first two
 * sectors. A workflow without a forum has none.
 */
async function seated(at: TestOrganization, process: string, secretary: Principal, forum?: Forum) {
  const sectors = Object.entries(forum?.sectors ?? {});
  const fixed = sectors.flatMap(([sector, { seats = 0 }]) => Array<string>(seats).fill(sector));
  const of = fixed.length > 0 ? fixed : sectors.slice(0, 2).map(([sector]) => sector);
  const seats = of.map((sector, index) => ({ id: `seat-${index}`, sector, holder: 'Entidad' }));
  if (seats.length === 0) return [];
  await accepted(at, secretary, 'compose-forum', { seats }, process);
  const members: Principal[] = [];
  for (const { id: seat } of seats.slice(0, Math.floor(seats.length / 2) + 1)) {
    const member = await holder(at);
    const seating = { seat, person: member.id, capacity: 'titular', act: 'acta', from: testClock.now() };
    await accepted(at, secretary, 'seat-member', seating, process);
    members.push(member);
  }
  return members;
}

interface Asked {
  readonly resolution: string;
  readonly dossierHash: string;
}

/** `inWriting`: the forum decides by rules of procedure, and its votes are opened in writing. */
function taker({ at, process, people, state }: Omit<Driver, 'take'>, inWriting: boolean): Driver['take'] {
  const { team, secretary } = people;
  const pending = new Map<string, Asked>();
  const send = async (command: string, input: object) =>
    (await accepted(at, team, command, input, process)).result as unknown as Asked;
  const vote = async ({ resolution, dossierHash }: Asked, vote: 'approve' | 'return') => {
    if (inWriting) await accepted(at, secretary, 'open-in-writing', { resolution }, process);
    const observations = vote === 'return' ? 'Falta explicar.' : '';
    for (const member of people.members) {
      const ballot = { resolution, dossierHash, vote, observations };
      const { result } = await accepted(at, member, 'vote-resolution', ballot, process);
      // The last votes are not waited for, where none of them could change the result.
      if (result.closed !== undefined) return;
    }
  };
  /** What a proposal asks the forum, which approves it; without a forum it is done already. */
  const approved = async (asked: Asked) => {
    if (asked.resolution !== undefined) await vote(asked, 'approve');
  };
  const ways: { readonly [kind: string]: (stage: string, outcome: string) => Promise<unknown> } = {
    'request-passage': async (stage) => pending.set(stage, await send('request-passage', { stage })),
    approve: (stage) => vote(pending.get(stage)!, 'approve'),
    return: (stage) => vote(pending.get(stage)!, 'return'),
    'withdraw-request': (stage) => send('withdraw-request', { stage }),
    reopen: async (stage) => approved(await send('propose-reopening', { stage, reason: 'Un error.' })),
    outcome: async (stage, outcome) =>
      approved(await send('propose-outcome', { stage, outcome, reason: 'Así resultó.' })),
    suspend: () => send('suspend-process', { reason: 'Receso.' }),
    resume: () => send('resume-process', { reason: 'Fin del receso.' }),
    close: () => send('close-process', { reason: 'Terminado.' }),
    cancel: () => accepted(at, at.administrator, 'cancel-process', { reason: 'Sin objeto.' }, process),
  };
  return async (event) => {
    const [kind = '', stage = '', outcome = ''] = event.split('.');
    await ways[kind]!(stage, outcome);
    return state();
  };
}
