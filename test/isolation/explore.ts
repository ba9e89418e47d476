import type { Action } from '../../api/actions.ts';
import { actionsOf } from '../../api/actions.ts';
import { castBallot } from '../../engine/consultation/cast.ts';
import type { Engine, Principal } from '../../engine/kernel/engine.ts';
import { execute } from '../../engine/kernel/execute.ts';
import { type Role, roles } from '../../engine/people/roles.ts';
import type { WorkflowInput } from '../../engine/workflow/spec.ts';
import { accepted, type TestOrganization } from '../given.ts';
import { filled, type Slot, sampled, samplesOf } from './inputs.ts';

const text = (words: string) => ({ es: words, en: words });

/** The engine's roles that a person may be given. */
export const held = roles.filter((role) => role !== 'public' && role !== 'clock');

/** A workflow in which everything is open from the first day to the last, to whoever holds every role. */
export function openWorkflow({ catalogue }: Pick<Engine, 'catalogue'>): WorkflowInput {
  const activities = catalogue.domains.flatMap(({ activities }) => activities.map(({ name }) => name));
  return {
    format: 1,
    id: 'open',
    version: 1,
    title: text('Todo abierto'),
    jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
    roles: Object.fromEntries(held.map((role) => [role, { title: text(role), as: role }])),
    forum: {
      sectors: { [sampled.name]: { title: text('Comunidad') } },
      basis: { kind: 'our-choice', reference: 'Cauce', why: text('Es una prueba.') },
    },
    throughout: [...new Set(activities)] as WorkflowInput['throughout'],
    stages: {
      [sampled.name]: { title: text('Todo'), gate: [] },
      after: {
        title: text('Después'),
        after: [sampled.name],
        // Gives the works that are open their periods, and blocks nothing.
        gate: [
          {
            rule: 'milestone-progress-reported',
            params: { periodMonths: 6 },
            severity: 'good-practice',
            basis: { kind: 'our-choice', reference: 'Cauce', why: text('Es una prueba.') },
          },
        ],
      },
    },
  };
}

/** What ends a thing, a process, or the rights of who tries: it would leave less to try with. */
export const ending =
  /^(cancel|close|suspend|end|revoke|withdraw|discard|annul|destroy|abandon|return|release|erase|hide|dissolve)-|^request-passage$/;

/** Somebody with the roles that one person may hold together, and their key. */
export interface Holder {
  readonly principal: Principal;
  readonly key: string;
  readonly roles: Set<Role>;
}

/** A process in which everything is open, and the things that were made in it, by the names that they go by. */
export interface Explored {
  readonly engine: Engine;
  readonly organization: string;
  readonly process: string;
  readonly holders: readonly Holder[];
  readonly made: Map<string, string[]>;
  readonly accepted: Set<string>;
}

/** Who may send a command or read a list: the first of those who hold one of its roles. */
export const holderOf = ({ holders }: Pick<Explored, 'holders'>, by: readonly Role[] = []): Holder =>
  holders.find(({ roles }) => by.some((role) => roles.has(role))) ?? holders[0]!;

/**
 * Opens a process and sends it every command there is, with samples of what it takes and with what earlier ones
 * made. A command that is added later is sent too.
 */
export async function explored(at: TestOrganization): Promise<Explored> {
  const { engine, organization, administrator } = at;
  await accepted(at, administrator, 'publish-workflow', { workflow: openWorkflow(engine) });
  const opening = { workflow: 'open', version: 1, title: 'Todo abierto' };
  const opened = await accepted(at, administrator, 'open-process', opening);
  const process = opened.result.process as string;
  const holders = await holdersOfEveryRole(at);
  const made = new Map([
    ['person', holders.map(({ principal }) => principal.id)],
    ['process', [process]],
  ]);
  const to: Explored = { engine, organization, process, holders, made, accepted: new Set() };
  for (let round = 1; round <= 2; round += 1) await exploreOnce(to);
  return to;
}

/** Every role is held, by as few as may hold them: who monitors is no party, and needs to be somebody else. */
async function holdersOfEveryRole(at: TestOrganization): Promise<Holder[]> {
  const { engine, organization, administrator, key } = at;
  const holders: Holder[] = [{ principal: administrator, key, roles: new Set(['administrator']) }];
  for (const role of held.filter((one) => one !== 'administrator')) {
    const mandate = { role, act: 'decreto', from: '2020-01-01T00:00:00Z' };
    let given = false;
    for (const { principal, roles } of holders) {
      const input = { person: principal.id, ...mandate };
      const answer = await execute(engine, administrator, { organization, command: 'give-mandate', input });
      if (!answer.ok) continue;
      roles.add(role);
      given = true;
      break;
    }
    if (given) continue;
    const another = await aHolder(at);
    await accepted(at, administrator, 'give-mandate', { person: another.principal.id, ...mandate });
    holders.push({ ...another, roles: new Set([role]) });
  }
  return holders;
}

async function aHolder(at: TestOrganization): Promise<Omit<Holder, 'roles'>> {
  const office = { office: 'Oficina', institution: 'Municipio' };
  const { result } = await accepted(at, at.administrator, 'register-person', office);
  const person = result.person as string;
  const issued = await accepted(at, at.administrator, 'issue-key', {
    person,
    label: 'prueba',
    scopes: ['read', 'command:*'],
    expiresAt: '2090-01-01T00:00:00Z',
  });
  return { principal: { kind: 'person', id: person }, key: issued.result.secret as string };
}

async function exploreOnce(to: Explored): Promise<void> {
  const left = actionsOf(to.engine.catalogue).filter(
    ({ name }) => !ending.test(name) && !to.accepted.has(name),
  );
  for (const action of left) {
    for (const input of inputsOf(action, to)) {
      const result = await tried(to, action, input);
      if (result === undefined) continue;
      keep(to.made, result);
      to.accepted.add(action.name);
      break;
    }
  }
}

const dayMs = 86_400_000;

/** Samples with the ids of what there is; what is dated happens after now, and then before it. */
function* inputsOf(action: Action, to: Explored): Generator<unknown> {
  const now = Date.parse(to.engine.clock.now());
  for (const days of [20, -2]) {
    for (const sample of samplesOf(action).slice(0, 2)) {
      yield filled(sample, (slot) => {
        if (slot.kind !== 'instant') return known(to.made, slot);
        const later = /^(ends|closes|to$|until|expires|due)/.test(slot.field) ? 1 : 0;
        return new Date(now + (days + later) * dayMs).toISOString();
      });
    }
  }
}

/** The id of the last thing that was made by the name of the field. */
export const known = (made: ReadonlyMap<string, readonly string[]>, { field }: Slot): string | undefined =>
  (made.get(field) ?? made.get(field.replace(/s$/, '')))?.at(-1);

async function tried(to: Explored, { name, by }: Action, input: unknown): Promise<object | undefined> {
  const { engine, organization, process } = to;
  const { principal } = holderOf(to, by);
  if (name === 'cast-ballot') {
    const answer = await castBallot(engine, principal, { organization, process, input });
    return answer.ok ? answer.acknowledgement : undefined;
  }
  const onProcess = engine.catalogue.command(name)?.scope === 'process';
  const request = { organization, command: name, input, ...(onProcess ? { process } : {}) };
  const answer = await execute(engine, principal, request);
  return answer.ok ? answer.result : undefined;
}

function keep(made: Map<string, string[]>, result: object): void {
  for (const [name, value] of Object.entries(result)) {
    const ids = [value].flat().filter((one): one is string => typeof one === 'string');
    if (ids.length > 0) made.set(name, [...(made.get(name) ?? []), ...ids]);
  }
}
