import type { Action } from '../../api/actions.ts';
import { actionsOf } from '../../api/actions.ts';
import { castBallot } from '../../engine/consultation/cast.ts';
import type { Engine, Principal } from '../../engine/kernel/engine.ts';
import { execute } from '../../engine/kernel/execute.ts';
import { roles } from '../../engine/people/roles.ts';
import type { WorkflowInput } from '../../engine/workflow/spec.ts';
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
      after: { title: text('Después'), after: [sampled.name], gate: [] },
    },
  };
}

/** What ends a thing, a process, or the rights of who tries: it would leave less to try with. */
export const ending =
  /^(cancel|close|suspend|end|revoke|withdraw|discard|annul|destroy|abandon|return|release|erase|hide|dissolve)-|^request-passage$/;

/** A process in which everything is open, and the things that were made in it, by the names that they go by. */
export interface Explored {
  readonly engine: Engine;
  readonly organization: string;
  readonly process: string;
  readonly by: Principal;
  readonly made: Map<string, string[]>;
  readonly accepted: Set<string>;
}

/**
 * Opens a process and sends it every command there is, with samples of what it takes and with what earlier ones
 * made, as often as something new comes of it. A command that is added later is sent too.
 */
export async function explored(
  engine: Engine,
  organization: string,
  administrator: Principal,
): Promise<Explored> {
  const send = async (command: string, input: object) => {
    const answer = await execute(engine, administrator, { organization, command, input });
    if (!answer.ok) throw new Error(`${command}: ${JSON.stringify(answer.refusal)}`);
    return answer.result as { readonly [name: string]: string };
  };
  for (const role of held.filter((one) => one !== 'administrator')) {
    await send('give-mandate', {
      person: administrator.id,
      role,
      act: 'decreto',
      from: '2020-01-01T00:00:00Z',
    });
  }
  await send('publish-workflow', { workflow: openWorkflow(engine) });
  const { process = '' } = await send('open-process', {
    workflow: 'open',
    version: 1,
    title: 'Todo abierto',
  });
  const made = new Map([
    ['person', [administrator.id]],
    ['process', [process]],
  ]);
  const to: Explored = { engine, organization, process, by: administrator, made, accepted: new Set() };
  for (let round = 1; round <= 2; round += 1) await exploreOnce(to);
  return to;
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

async function tried(
  { engine, organization, process, by }: Explored,
  { name }: Action,
  input: unknown,
): Promise<object | undefined> {
  if (name === 'cast-ballot') {
    const answer = await castBallot(engine, by, { organization, process, input });
    return answer.ok ? answer.acknowledgement : undefined;
  }
  const onProcess = engine.catalogue.command(name)?.scope === 'process';
  const request = { organization, command: name, input, ...(onProcess ? { process } : {}) };
  const answer = await execute(engine, by, request);
  return answer.ok ? answer.result : undefined;
}

function keep(made: Map<string, string[]>, result: object): void {
  for (const [name, value] of Object.entries(result)) {
    const ids = [value].flat().filter((one): one is string => typeof one === 'string');
    if (ids.length > 0) made.set(name, [...(made.get(name) ?? []), ...ids]);
  }
}
